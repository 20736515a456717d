/** The processor time that `work` takes, in milliseconds: on a machine that does much else it takes longer, and no more of this. */
export function processorTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}

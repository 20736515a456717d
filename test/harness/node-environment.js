const vm = require('node:vm');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { snapshotOf } = require('./process-snapshot');

/** @type {Map<string, { source: string, code: Buffer }>} what a file was compiled to, by its name */
const compiled = new Map();
const compile = vm.compileFunction;
/** Stands for the context of the worker, which has no object of its own: jest wants to be told one. */
const here = vm.createContext({});

/**
 * Every test file evaluates the modules of the project anew. Their compiled code is kept for the next test file of this worker.
 *
 * @type {typeof vm.compileFunction}
 */
vm.compileFunction = (source, parameters, { parsingContext, ...options } = {}) => {
  const where = parsingContext === here ? options : { ...options, parsingContext };
  const name = options.filename ?? '';
  const known = compiled.get(name);
  // V8 compares no more than the length of the source.
  if (known?.source === source) return compile(source, parameters, { ...where, cachedData: known.code });
  const result = compile(source, parameters, { ...where, produceCachedData: true });
  if (result.cachedData) compiled.set(name, { source, code: result.cachedData });
  return result;
};

/**
 * Test files run in the context of their worker, one after the other, and not in a context each: there, packages could not be
 * shared (see packages-once.js), and each use of a global takes a detour. What a file changes about the globals and the process
 * is changed back after it.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  restore = snapshotOf(globalThis);

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {
    // Jest has just made it 100, and mysql2 takes a trace of every statement.
    Error.stackTraceLimit = 20;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    this.restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return here;
  }
};

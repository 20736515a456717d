import { demoPassword, demoProfiles, demoStaff } from './demo-credentials.mjs';

/**
 * What is said when everything is up: what runs where, and how to begin.
 *
 * @param {object} facts
 * @param {number} facts.seconds
 * @param {string} facts.origin where a browser finds the gateway
 * @param {Record<string, string>} facts.urls by service
 * @param {string} facts.database
 * @param {string} facts.dataDir
 * @param {boolean} facts.demoData
 * @param {boolean} facts.sandbox
 * @param {boolean} facts.watch
 */
export function announcement({ seconds, origin, urls, database, dataDir, demoData, sandbox, watch }) {
  const { gateway: _, ...behind } = urls;
  const places = Object.entries({
    gateway: `${origin}/graphql`,
    ...(Object.keys(behind).length > 0 ? behind : { subgraphs: 'in the process of the gateway' }),
    database,
    data: dataDir,
  }).map(([name, place]) => `  ${name.padEnd(10)}${place}`);
  return [
    '',
    `The customer area is ready (${seconds.toFixed(1)} s).`,
    '',
    ...places,
    '',
    ...(demoData ? demo(origin) : []),
    ...(sandbox
      ? [
          'Sandbox: test card tokens, sandboxMail and advanceClock are open to anyone who reaches the gateway.',
          '',
        ]
      : []),
    ...(watch ? ['Whatever is saved is built and started at once; data and sessions stay.'] : []),
    'Ctrl-C stops all of it.',
    '',
  ].join('\n');
}

/** @param {string} origin */
function demo(origin) {
  const [first] = demoProfiles;
  return [
    `Demo logins, all with the password ${demoPassword}`,
    ...demoProfiles.map(({ name, logins }) => `  ${name.padEnd(24)}${logins.join('  ')}`),
    `  ${demoStaff.name.padEnd(24)}${demoStaff.login}  second factor: sandboxTotpCode(secret: "${demoStaff.totpSecret}")`,
    '',
    `To try it, open ${origin}/graphql in a browser (Apollo Sandbox) and run`,
    `  mutation { signIn(username: "${first?.logins[0]}", password: "${demoPassword}") { ... on Session { accessToken } } }`,
    'then put the token into the header  Authorization: Bearer <accessToken>  and run',
    '  { me { username profile { domains { edges { node { name status } } } } } }',
    '',
  ];
}

/**
 * A server sorts its accounts by host first: the anonymous ''@'localhost' of an old installation stands before
 * 'somebody'@'%' for whoever comes from there, and the password of the latter is refused as wrong.
 *
 * @param {import('mysql2/promise').Connection} admin
 * @param {typeof import('mysql2/promise').createConnection} createConnection
 * @param {string} url of the account that was refused
 * @returns {Promise<string | undefined>} the anonymous account as SQL writes it, when there is one in the way
 */
export async function anonymousUser(admin, createConnection, url) {
  const host = await hostWeComeFrom(createConnection, url);
  if (host === undefined) return undefined;
  try {
    const [rows] = await admin.query(
      "SELECT Host AS host FROM mysql.user WHERE User = '' AND Host <> '%' AND ? LIKE Host ORDER BY Host = ? DESC",
      [host, host],
    );
    const [first] = /** @type {{ host: string }[]} */ (rows);
    return first && `''@'${first.host}'`;
  } catch {
    // Not every account may look at the others.
    return undefined;
  }
}

/**
 * Only the server knows by which name it knows us, and its refusal says it.
 *
 * @param {typeof import('mysql2/promise').createConnection} createConnection
 * @param {string} url
 */
async function hostWeComeFrom(createConnection, url) {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
    await connection.end();
    return undefined;
  } catch (error) {
    return /Access denied for user '[^']*'@'([^']+)'/.exec(/** @type {Error} */ (error).message)?.[1];
  }
}

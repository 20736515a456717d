/** Fills the desk with so many tickets, a minute apart: the last ones are open, each second one has a tag. */
export function manyDeskTickets(count: number, open: number): string[] {
  const id = "CONCAT('tkt_', LPAD(seq, 8, '0'))";
  const status = `IF(seq > ${count - open}, 'OPEN', 'CLOSED')`;
  const at = "TIMESTAMPADD(MINUTE, seq, '2026-01-01')";
  return [
    `INSERT INTO ticket_desk (ticket_id, profile_id, queue, status, priority, queue_at, asked_at, assigned_to)
     SELECT ${id}, CONCAT('prf_', seq % 1000), ELT(1 + seq % 4, 'TECHNICAL', 'BILLING', 'DOMAINS', 'OTHER'), ${status},
            'NORMAL', ${at}, IF(seq > ${count - open}, ${at}, NULL), IF(seq % 3 = 0, '', CONCAT('lgn_', seq % 3))
       FROM seq_1_to_${count}`,
    `INSERT INTO ticket_tag (ticket_id, tag, profile_id, status, queue_at)
     SELECT ${id}, 'dns', CONCAT('prf_', seq % 1000), ${status}, ${at} FROM seq_1_to_${count} WHERE seq % 2 = 0`,
  ];
}

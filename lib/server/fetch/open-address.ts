import ipaddr from 'ipaddr.js';

/** All that is handed out for the open internet so far (IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Which rule closes an address (IPv4 or IPv6, without brackets) for our fetches, in the words of `ipaddr.js` (`loopback`, `private`,
 * `linkLocal` …); undefined: it is open. An allow-rule: only global unicast without IANA's special ranges is open, so that a range nobody
 * thought of is closed. IPv4 within IPv6 (mapped, NAT64, 6to4, Teredo …) is closed whatever it holds: hosts name their IPv4 in plain.
 */
export function closedBy(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'notAnAddress';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (parsed instanceof ipaddr.IPv6 && (parsed.zoneId !== undefined || !parsed.match(GLOBAL_UNICAST))) return 'notGlobal';
  return undefined;
}

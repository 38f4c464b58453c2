/** What a rule of a group or network ACL is about: `tcp 80-81`, `icmp`, `all`. */
export function trafficText({ protocol, fromPort, toPort }: Readonly<Record<string, unknown>>): string {
  if (protocol !== 'tcp' && protocol !== 'udp') return String(protocol);
  return `${protocol} ${fromPort === toPort ? fromPort : `${fromPort}-${toPort}`}`;
}

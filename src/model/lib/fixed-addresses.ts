import { contains, parseCidr } from './cidr';

/** The addresses typed into a list. */
export function addressesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** The address of a list that lies in a block: each subnet takes the one that is its own. */
export function addressWithin(list: string, block: string): string | undefined {
  const subnet = parseCidr(block);
  if (!subnet) return undefined;
  return addressesIn(list).find((text) => {
    const address = text.includes('/') ? undefined : parseCidr(`${text}/32`);
    return address !== undefined && contains(subnet, address);
  });
}

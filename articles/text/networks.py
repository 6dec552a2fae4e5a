"""The network of an address that is one subscriber's: IPv6 gives out 64 bits at once."""

from ipaddress import IPv6Address, ip_address, ip_network

BITS = {4: 32, 6: 64}


def network_of(address: str) -> str:
    """The address itself, or of IPv6 its first half; an IPv4 address written as IPv6 is that."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return str(ip_network((found, BITS[found.version]), strict=False))

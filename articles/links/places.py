"""Where the name of a host leads: to the public internet, or nowhere.

A page of the press may name any address, also one inside the network that the site stands in. What
is looked at is therefore the very place that was judged here: nobody asks for the name again.

    paper.example, 443   ->  ("203.0.113.7", 443)
    localhost, 80        ->  Barred
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

PORTS = (80, 443)
_NAT64 = ip_network("64:ff9b::/96")
_MAPPED = ip_network("::ffff:0:0/96")
_UNICAST = ip_network("2000::/3")  # all that was given out of the new kind
_LOCAL_NAT64 = ip_network("64:ff9b:1::/48")


class Barred(Exception):
    """An address at which nobody looks."""


def place_of(host: str, port: int) -> tuple[str, int]:
    """The place that a host leads to; `Barred` where any of its places is not public."""
    if port not in PORTS:
        raise Barred
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    places = [str(sockaddr[0]) for _family, _type, _proto, _name, sockaddr in found]
    if not places or not all(map(is_public, places)):
        raise Barred
    return places[0], port


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, and whatever is wrapped in it too."""
    try:
        one = ip_address(address)
    except ValueError:  # with the name of an interface behind it: it is local
        return False
    return _is_open(one) and all(map(_is_open, _within(one)))


def _is_open(one: IPv4Address | IPv6Address) -> bool:
    closed = one.is_private or one.is_loopback or one.is_link_local or one.is_multicast
    if one.version == 4:
        reserved = one.is_reserved
    else:  # what wraps the old kind is reserved too, and judged by what is in it
        reserved = not any(one in known for known in (_UNICAST, _NAT64, _MAPPED))
    return one.is_global and not (closed or reserved or one.is_unspecified)


def _within(one: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    """The addresses of the old kind that one of the new kind leads to."""
    if isinstance(one, IPv4Address):
        return
    if one in _NAT64 or one in _LOCAL_NAT64:
        yield IPv4Address(int(one) & 0xFFFFFFFF)
    wrapped = (one.ipv4_mapped, one.sixtofour, *(one.teredo or ()))
    yield from (inner for inner in wrapped if inner)

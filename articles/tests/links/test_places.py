"""Which places are public: a page of the press may name any address."""

import socket

import pytest

from articles.links.places import Barred, is_public, place_of


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_a_public_address_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.8", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1",
        "fd12:3456::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::1",
        "::127.0.0.1", "::ffff:0:127.0.0.1", "fec0::1",
    ],
)  # fmt: skip
def test_an_address_within_a_network_is_not(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "::1", "2130706433", "0x7f.1", "127.1", "0"]
)
def test_no_spelling_of_this_machine_is_a_place(host):
    with pytest.raises((Barred, socket.gaierror)):
        place_of(host, 80)


def test_a_name_of_which_one_place_is_private_is_barred(monkeypatch):
    both = [(0, 0, 0, "", ("8.8.8.8", 80)), (0, 0, 0, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **how: both)
    with pytest.raises(Barred):
        place_of("paper.test", 80)


@pytest.mark.parametrize("port", [22, 25, 6379, 8080])
def test_only_the_ports_of_the_web_are_places(port):
    with pytest.raises(Barred):
        place_of("8.8.8.8", port)

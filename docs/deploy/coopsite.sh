#!/bin/sh
# /usr/local/bin/coopsite: a command of manage.py, as the site's user and with its environment.
#     sudo coopsite migrate
set -e
cd /srv/coopsite
exec runuser -u coopsite -- sh -c 'set -a; . /etc/coopsite.env; exec .venv/bin/python manage.py "$@"' coopsite "$@"

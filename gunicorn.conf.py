"""How gunicorn serves coopsite; the command line and GUNICORN_CMD_ARGS override it."""

bind = "127.0.0.1:8000"
worker_class = "gthread"
workers = 2
threads = 4
max_requests = 10_000
max_requests_jitter = 1_000
accesslog = None
control_socket_disable = True  # nothing of ours in the home of who runs it

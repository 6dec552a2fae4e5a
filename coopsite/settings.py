"""Settings of coopsite, all from the environment (docs/operations.md lists them).

With an empty environment this is a private site on this machine: embedded PostgreSQL and a
generated key under `var/`. As soon as ALLOWED_HOSTS names a host, a SECRET_KEY is demanded and
HTTPS is taken for granted.
"""

import secrets
import sys
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
import sentry_sdk
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from environs import Env, validate

from coopsite import embedded
from coopsite.caching.places import cache_of_pages
from coopsite.watch.logs import logging_as

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR: Path = env.path("VAR_DIR", default=BASE_DIR / "var")
POSITIVE = validate.Range(min=1)
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]


def _local_secret_key(file: Path) -> str:
    """The key kept in `file`, made on first use and readable by its owner alone."""
    try:
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(50))
        return file.read_text()
    except OSError as error:
        raise ImproperlyConfigured(
            f"VAR_DIR, {file.parent}, cannot be used ({error.strerror}): name a folder in it that"
            " can be written, with some hundred megabytes free."
        ) from error


def _own_address(given: str) -> str:
    """The site's address without its last slash: SITE_URL, or what leaves no doubt."""
    if given:
        parts = urlsplit(given.rstrip("/"))
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
            raise ImproperlyConfigured(f"SITE_URL is as https://example.org, not {given!r}.")
        return parts.geturl()
    if LOCAL:
        return "http://127.0.0.1:8000"
    names = [name for name in ALLOWED_HOSTS if name not in LOOPBACK and name[:1] not in "*."]
    if not names:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS names no host outright, so SITE_URL must be set, as https://example.org."
        )
    return f"{'https' if HTTPS else 'http'}://{names[0]}"


def _embedded_server(folder: Path) -> str:
    """The URL of the embedded PostgreSQL, which every command starts but those about it."""
    about_it = sys.argv[1:2] in (["stop_database"], ["upgrade_database"])
    return "postgresql://" if about_it else embedded.start(folder)


DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=LOOPBACK)
LOCAL = set(ALLOWED_HOSTS) <= set(LOOPBACK)

SITE_NAME = env.str("SITE_NAME", default="coopsite")
SITE_LOGO: Path | None = env.path("SITE_LOGO", default=None)  # a square picture, as SVG or PNG
if SITE_LOGO and not SITE_LOGO.is_file():
    raise ImproperlyConfigured(f"SITE_LOGO, {SITE_LOGO}, is no file: name a picture, or nothing.")
# The licence of the data, which pages name by [[licence]]: on a site that others read, whoever runs
# it says so.
DATA_LICENCE = env.str(
    "DATA_LICENCE",
    default="CC-BY-4.0" if LOCAL else "",
    validate=validate.OneOf(["", "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0"]),
)

SECRET_KEY = env.str("SECRET_KEY", default="")
if not SECRET_KEY:
    if not LOCAL:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS names a public host, so SECRET_KEY must be set. Make one with"
            " python -c 'import secrets; print(secrets.token_urlsafe(50))'."
        )
    SECRET_KEY = _local_secret_key(VAR_DIR / "secret_key")

# Keys of before, so that a new one ends no session and no link.
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", default=[])

INSTALLED_APPS = [
    "coopsite",
    "articles",
    "programmes",
    "seeds",
    "django_prose_editor",
    "import_export",
    "procrastinate.contrib.django",
    "django_filters",
    "csp",
    "coopsite.entrance.apps.DeskConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "coopsite.watch.middleware.Watched",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "coopsite.caching.middleware.PageCache",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "coopsite.watch.patience.spare",
    "coopsite.middleware.refuse_encodings",
    "seeds.bringing.receiving.receive",  # before any other looks into the form
    "coopsite.middleware.refuse_nul",
    "coopsite.middleware.refuse_no_keys",
    "coopsite.middleware.keep_from_caches",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "articles.items.acting.tell_who_acts",
    "coopsite.entrance.idleness.stay_awake",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "coopsite.urls"
WSGI_APPLICATION = "coopsite.wsgi.application"
FORM_RENDERER = "coopsite.widgets.Widgets"

# Public pages are Jinja templates, for their speed; the admin, feeds and sitemaps are Django's.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "coopsite.jinja.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "coopsite.entrance.desk.as_at_the_desk",
            ],
        },
    },
]

# One pool a process: a request borrows a connection and gives it back.
DATABASE_URL = env.str("DATABASE_URL", default="")
DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL or _embedded_server(VAR_DIR / "postgres"))
}
_GIVEN = DATABASES["default"].setdefault("OPTIONS", {})
_GIVEN.update(
    pool={
        "min_size": 1,
        "max_size": env.int("DATABASE_POOL_SIZE", default=8, validate=POSITIVE),
        # A reader waits two seconds for a database that is gone, and what comes after its return
        # is served: nobody goes on waiting for a connection that was given up.
        "timeout": 2,
        "reconnect_timeout": 1,
    },
    connect_timeout=2,
    # Lets those statements be prepared that ask for it (programmes.shared.questions,
    # seeds.loading.inserting); Django's own are never: it sends them with their values inside.
    prepare_threshold=5,
    # Those are planned once for all values (decision 39). What an operator says comes last.
    options="-c plan_cache_mode=force_generic_plan -c jit=off -c random_page_cost=1.1 "
    + _GIVEN.get("options", env.str("PGOPTIONS", default="")),
)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages for readers without a session (decision 35): where they are kept (redis://…; else each
# process keeps its own), how many a process keeps, how many seconds caches in front may keep one,
# and for how many seconds they are shown while the database is away.
CACHE_URL = env.str("CACHE_URL", default="")
PAGE_CACHE_ENTRIES = env.int("PAGE_CACHE_ENTRIES", default=1_000, validate=POSITIVE)
PAGE_CDN_SECONDS = env.int("PAGE_CDN_SECONDS", default=10, validate=validate.Range(min=0))
PAGE_OUTAGE_SECONDS = env.int("PAGE_OUTAGE_SECONDS", default=3600, validate=validate.Range(min=0))

# Limits on logging in are counted in `default`, so that they hold for all processes. It is large
# enough that nobody makes a lock fall out by filling it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "coopsite_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "pages": cache_of_pages(CACHE_URL, PAGE_CACHE_ENTRIES),
    # Pictures of shared links, which can be drawn again (decision 37): 100 MB at the most.
    "share": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "share",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}

# Work that waits in a queue (decision 25): how many jobs a worker does at once, and after how many
# seconds without a sign of life its jobs are another's.
JOBS_AT_ONCE = env.int("JOBS_AT_ONCE", default=3, validate=POSITIVE)
JOB_STALLED_SECONDS = env.int("JOB_STALLED_SECONDS", default=60, validate=POSITIVE)
JOB_DAYS = env.int("JOB_DAYS", default=30, validate=POSITIVE)  # that those which are over stay

# How long what was deleted can be brought back, until `empty_bin` takes it away.
BIN_DAYS = env.int("BIN_DAYS", default=30, validate=POSITIVE)
# How long a link shows a draft to whom it was given.
PREVIEW_DAYS = env.int("PREVIEW_DAYS", default=7, validate=POSITIVE)

# What readers report: how many of them hide an image until an editor has looked, in how many days,
# and how many reports one address may send in an hour.
REPORT_READERS = env.int("REPORT_READERS", default=3, validate=POSITIVE)
REPORT_DAYS = env.int("REPORT_DAYS", default=7, validate=POSITIVE)
REPORTS_AN_HOUR = env.int("REPORTS_AN_HOUR", default=10, validate=POSITIVE)
# Alerts by mail (decision 38): how many one address of the network may ask for in an hour, and from
# which hour of the day on what is new is mailed.
ALERTS_AN_HOUR = env.int("ALERTS_AN_HOUR", default=10, validate=POSITIVE)
ALERT_HOUR = env.int("ALERT_HOUR", default=7, validate=validate.Range(min=0, max=23))

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("ar", _("Arabic"))]
LOCALE_PATHS = [BASE_DIR / "coopsite" / "locale"]
FORMAT_MODULE_PATH = "coopsite.locale"
TIME_ZONE = env.str("TIME_ZONE", default="Africa/Casablanca")

STATIC_URL = "static/"
STATIC_ROOT: Path = env.path("STATIC_ROOT", default=VAR_DIR / "static")
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "coopsite.made_files.MadeFiles",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "coopsite.caching.static_files.NamedOnce"},
}

# Security. HTTPS is assumed wherever the site can be reached from outside.
HTTPS = env.bool("HTTPS", default=not LOCAL)
SITE_URL = _own_address(env.str("SITE_URL", default=""))
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
# What is said of the whole domain binds its sister sites for a year: only whoever runs all may ask.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=False)
if SECURE_HSTS_PRELOAD and not SECURE_HSTS_INCLUDE_SUBDOMAINS:
    raise ImproperlyConfigured("HSTS_PRELOAD needs HSTS_INCLUDE_SUBDOMAINS: browsers ask for both.")
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # these two
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True  # no script of ours reads it
CSRF_FAILURE_VIEW = "coopsite.entrance.refusing.refused"
if HTTPS:  # no sister domain can write a cookie of such a name
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
MESSAGE_STORAGE = "coopsite.entrance.messages.Messages"
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])
SECURE_REDIRECT_EXEMPT = [r"^health/", r"^metrics$"]  # asked from inside, without TLS
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="")  # "mailto:…" or "https://…"
X_FRAME_OPTIONS = "DENY"
# The nonce is only spent in the admin, whose rich-text editor needs one inline import map.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],
        "manifest-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
    },
}

# Entrance to the desk (decision 17).
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
] + [{"NAME": "coopsite.entrance.passwords.OtherWords"}]
SECOND_FACTOR: list[str] = env.list(
    "SECOND_FACTOR",
    default=[],
    validate=validate.ContainsOnly(["superusers", "administrators", "editors", "staff"]),
)
SESSION_COOKIE_AGE = 60 * env.int("SESSION_MINUTES", default=120, validate=POSITIVE)
PASSWORD_RESET_TIMEOUT = 3600  # seconds that the link in the mail opens something
ACCOUNT_ADAPTER = "coopsite.entrance.adapter.Entrance"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"  # administrators write the addresses
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers
ACCOUNT_EMAIL_SUBJECT_PREFIX = f"[{SITE_NAME}] "
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False  # the cookie goes with the browser
# allauth's own keeps a second table of addresses, in which a former one would live on.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
# "key" is a name with an address (coopsite.entrance.adapter), or an account that gave its password.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,30/h/ip", "reset_password": "20/h/ip,3/h/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0  # its word is the last in X-Forwarded-For
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = SITE_NAME
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL  # browsers themselves let http://localhost alone
USERSESSIONS_TRACK_ACTIVITY = True  # shown; coopsite.entrance.idleness writes it

# Mail, for forgotten passwords, for notes that mention somebody and for alerts of readers. Without
# a server it is printed where the site was started.
EMAIL_HOST = env.str("EMAIL_HOST", default="")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10  # seconds
ALERTS = bool(EMAIL_HOST) or LOCAL  # offered where mails go out, or where one only looks
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="coopsite@localhost")

# What operators see.
LOG_FORMAT = env.str("LOG_FORMAT", default="text", validate=validate.OneOf(["text", "json"]))
LOGGING = logging_as(LOG_FORMAT)
ACCESS_LOG = bool(env.str("ACCESS_LOG", default=""))
BACKUP_DIR: Path | None = env.path("BACKUP_DIR", default=None)  # looked at, never written
_TOLD: list[str] = env.list("ADMINS", default=[])
ADMINS = [("", address) for address in _TOLD]
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
if SENTRY_DSN := env.str("SENTRY_DSN", default=""):
    sentry_sdk.init(  # which is told of no address that a reader gave
        dsn=SENTRY_DSN,
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
    )

# Images that editors upload (decision 27); what is drawn from them can be drawn again.
MEDIA_ROOT: Path = env.path("MEDIA_ROOT", default=VAR_DIR / "images")
RENDITIONS_ROOT = VAR_DIR / "renditions"
IMAGE_SIZE_LIMIT = env.int("IMAGE_SIZE_LIMIT", default=8_000_000, validate=POSITIVE)  # bytes
IMAGE_PIXEL_LIMIT = env.int("IMAGE_PIXEL_LIMIT", default=40_000_000, validate=POSITIVE)

# Import of press pages.
SEED_DOCUMENTS = BASE_DIR / "seeds" / "documents"
# What reading one document may cost: seconds of the processor, bytes of a reading process; 0 is no
# limit, and without both a single job reads in the importing process.
SEED_READING_SECONDS = env.int("SEED_READING_SECONDS", default=10, validate=validate.Range(min=0))
SEED_READING_MEMORY = env.int(
    "SEED_READING_MEMORY", default=1_000_000_000, validate=validate.Range(min=0)
)
SEED_SIZE_LIMIT = env.int("SEED_SIZE_LIMIT", default=5_000_000, validate=POSITIVE)  # bytes
# Of a file that holds documents (PDF, DOCX, ZIP, WARC, ...); what is taken out has the limit above.
SEED_FILE_LIMIT = env.int("SEED_FILE_LIMIT", default=100_000_000, validate=POSITIVE)  # bytes
# What editors bring in at the desk, and how long its files wait there. Several machines share it.
BROUGHT_DIR: Path = env.path("BROUGHT_DIR", default=VAR_DIR / "brought")
BROUGHT_BYTES = env.int("BROUGHT_BYTES", default=50_000_000, validate=POSITIVE)  # of one form
BROUGHT_FILES = env.int("BROUGHT_FILES", default=100, validate=POSITIVE)
BROUGHT_UNPACKED = env.int("BROUGHT_UNPACKED", default=200_000_000, validate=POSITIVE)  # bytes
BROUGHT_DAYS = env.int("BROUGHT_DAYS", default=14, validate=POSITIVE)
DATA_UPLOAD_MAX_NUMBER_FILES = BROUGHT_FILES + 1  # who receives them says what is too many

# Whether the addresses outside the site that rows name are looked at, and how many of one host
# within a minute; off, because not every site has a way out.
CHECK_LINKS = env.bool("CHECK_LINKS", default=False)
LINKS_A_MINUTE = env.int("LINKS_A_MINUTE", default=4, validate=POSITIVE)

# The longest quote in words, by the reuse policy of its publication; None is no limit.
QUOTE_WORDS = {
    "full": None,
    "extract": env.int("QUOTE_WORDS_EXTRACT", default=60, validate=POSITIVE),
    "link": env.int("QUOTE_WORDS_LINK", default=25, validate=POSITIVE),
}

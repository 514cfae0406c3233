"""Plain REST on the lab's own APIs, with keystoneauth for tokens and the catalog."""
import os
import pathlib

from keystoneauth1 import session
from keystoneauth1.identity import v3

AUTH_URL = os.environ["LAB_AUTH_URL"]
REGION = os.environ["LAB_REGION"]
TIMEOUT_SECONDS = 120


def secret(name):
    return pathlib.Path(os.environ["LAB_SECRETS"], name).read_text()


class Api:
    """One service as one user sees it; an answer of 400 and above is an exception."""

    def __init__(self, auth, service_type, microversion=None):
        self._session = session.Session(auth=auth, timeout=TIMEOUT_SECONDS)
        self._microversion = microversion
        self._service = {"service_type": service_type, "region_name": REGION, "interface": "public"}

    def request(self, method, path, **arguments):
        return self._session.request(path, method, endpoint_filter=self._service, microversion=self._microversion, **arguments)

    def get(self, path, **query):
        return self.request("GET", path, params=query).json()

    def post(self, path, body):
        return self.request("POST", path, json=body).json()

    def put(self, path, **arguments):
        return self.request("PUT", path, **arguments)

    def patch(self, path, body):
        return self.request("PATCH", path, json=body).json()

    def user_id(self):
        return self._session.get_user_id()


def by_password(user, project):
    return v3.Password(AUTH_URL, username=user, password=secret(user), user_domain_id="default", project_name=project, project_domain_id="default")


class Identity(Api):
    """Keystone, with its objects found by name or made."""

    def __init__(self, auth):
        super().__init__(auth, "identity")

    def ensure(self, kind, name, **attributes):
        found = self.get(f"/{kind}s", name=name)[f"{kind}s"]
        return found[0]["id"] if found else self.post(f"/{kind}s", {kind: {"name": name, **attributes}})[kind]["id"]

    def grant(self, role, user, project):
        self.put(f"/projects/{project}/users/{user}/roles/{self.ensure('role', role)}")


class Compute(Api):
    """Nova as it was in the release of Debian 12."""

    def __init__(self, auth):
        super().__init__(auth, "compute", microversion="2.93")


def administrator():
    return by_password("admin", "admin")

"""identity CLOUDS_FILE: makes the project `demo` with its users, and writes the clouds.yaml that names the ways in."""
import os
import sys

import yaml
from keystoneauth1.identity import v3

from api import AUTH_URL, REGION, Identity, administrator, by_password, secret


def people():
    identity = Identity(administrator())
    project = identity.ensure("project", "demo", domain_id="default", description="Project of the lab's users")
    for name in ("member", "reader"):
        user = identity.ensure("user", name, domain_id="default", password=secret(name))
        identity.grant(name, user, project)


def application_credential():
    """The id of the member's own application credential, made by the member as Keystone demands."""
    identity = Identity(by_password("member", "demo"))
    path = f"/users/{identity.user_id()}/application_credentials"
    found = identity.get(path, name="lab")["application_credentials"]
    if found:
        return found[0]["id"]
    # without "roles" it gets all of the token's, reader included; a credential for "member" alone would lack what that role implies
    wanted = {"name": "lab", "description": "Way in for programs", "secret": secret("application-credential")}
    return identity.post(path, {"application_credential": wanted})["application_credential"]["id"]


def clouds(credential):
    def by_name(user, project):
        return {"auth_url": AUTH_URL, "username": user, "password": secret(user), "user_domain_name": "Default",
                "project_name": project, "project_domain_name": "Default"}

    ways = {
        "lab-admin": {"auth": by_name("admin", "admin")},
        "lab-member": {"auth": by_name("member", "demo")},
        "lab-readonly": {"auth": by_name("reader", "demo")},
        "lab-appcred": {"auth_type": "v3applicationcredential",
                        "auth": {"auth_url": AUTH_URL, "application_credential_id": credential,
                                 "application_credential_secret": secret("application-credential")}},
    }
    return {"clouds": {name: {**way, "region_name": REGION, "identity_api_version": 3, "interface": "public"} for name, way in ways.items()}}


def check(credential):
    """Every way in gives a token."""
    for auth in (administrator(), by_password("member", "demo"), by_password("reader", "demo"),
                 v3.ApplicationCredential(AUTH_URL, application_credential_id=credential,
                                          application_credential_secret=secret("application-credential"))):
        Identity(auth).user_id()


def write(path, content):
    with open(path + ".new", "w", encoding="utf-8") as file:
        yaml.safe_dump(content, file, sort_keys=False)
    os.replace(path + ".new", path)


people()
the_credential = application_credential()
check(the_credential)
write(sys.argv[1], clouds(the_credential))

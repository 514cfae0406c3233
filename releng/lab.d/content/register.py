"""register NAME TYPE URL: gives a service its account and its endpoints in Keystone's catalog."""
import sys

from api import REGION, Identity, administrator, secret

name, service_type, url = sys.argv[1:]
identity = Identity(administrator())

project = identity.ensure("project", "service", domain_id="default")
account = identity.ensure("user", name, domain_id="default", password=secret("service"))
for role in ("admin", "service"):
    identity.grant(role, account, project)

service = identity.ensure("service", name, type=service_type)
endpoints = {endpoint["interface"]: endpoint for endpoint in identity.get("/endpoints", service_id=service)["endpoints"]}
for interface in ("public", "internal", "admin"):
    if interface not in endpoints:
        identity.post("/endpoints", {"endpoint": {"service_id": service, "interface": interface, "region_id": REGION, "url": url}})
    elif endpoints[interface]["url"] != url:
        identity.patch(f"/endpoints/{endpoints[interface]['id']}", {"endpoint": {"url": url}})

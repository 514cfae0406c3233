"""servers FILE: starts the servers a YAML file describes, and waits until they are in the state it wants."""
import pathlib
import sys
import time

import yaml

from api import TIMEOUT_SECONDS, Api, Compute, by_password

member = by_password("member", "demo")
nova = Compute(member)
flavors = {flavor["name"]: flavor["id"] for flavor in nova.get("/flavors")["flavors"]}
images = {image["name"]: image["id"] for image in Api(member, "image").get("/v2/images")["images"]}


def await_status(server, wanted):
    end = time.monotonic() + TIMEOUT_SECONDS
    while (status := nova.get(f"/servers/{server}")["server"]["status"]) != wanted:
        if status == "ERROR" or time.monotonic() > end:
            raise SystemExit(f"server {server} is {status} instead of {wanted}")
        time.sleep(0.5)


def create(name, flavor, image, state="ACTIVE", **others):
    wanted = {"name": name, "flavorRef": flavors[flavor], "imageRef": images[image], "networks": "none", **others}
    server = nova.post("/servers", {"server": wanted})["server"]["id"]
    await_status(server, "ACTIVE")
    if state == "SHUTOFF":
        nova.request("POST", f"/servers/{server}/action", json={"os-stop": None})
        await_status(server, state)


existing = {server["name"]: server for server in nova.get("/servers/detail")["servers"]}
for description in yaml.safe_load(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")):
    found = existing.get(description["name"])
    if found and found["status"] == description.get("state", "ACTIVE"):
        continue
    if found:
        nova.request("DELETE", f"/servers/{found['id']}")
    create(**description)

"""images FILE: uploads the images a YAML file describes; those already complete stay as they are."""
import pathlib
import subprocess
import sys
import tempfile

import yaml

from api import Api, administrator, by_password

SECTOR = 512


def raw_disk(name):
    """A small disk: a boot sector with one Linux partition, and text in the partition."""
    text = (f"{name}\n" * 64).encode().ljust(256 * SECTOR, b"\0")
    entry = bytes([0x80, 0, 0, 0, 0x83, 0, 0, 0]) + (1).to_bytes(4, "little") + (len(text) // SECTOR).to_bytes(4, "little")
    return bytes(446) + entry + bytes(48) + b"\x55\xaa" + text


def disk(name, disk_format):
    if disk_format == "raw":
        return raw_disk(name)
    with tempfile.TemporaryDirectory() as directory:
        raw, converted = pathlib.Path(directory, "raw"), pathlib.Path(directory, "converted")
        raw.write_bytes(raw_disk(name))
        subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", disk_format, raw, converted], check=True, timeout=60)
        return converted.read_bytes()


def upload(glance, image, state):
    """Takes an image from wherever an earlier, perhaps interrupted, run left it to the wanted state."""
    visibility = image.get("visibility", "private")
    hidden = str(image.get("os_hidden", False)).lower()
    found = glance.get("/v2/images", name=image["name"], visibility=visibility, os_hidden=hidden)["images"]
    if found and found[0]["status"] not in ("queued", "active", "deactivated"):
        glance.request("DELETE", f"/v2/images/{found.pop()['id']}")
    existing = found[0] if found else glance.post("/v2/images", {"container_format": "bare", **image})
    if existing["status"] == "queued" and state != "queued":
        glance.put(f"/v2/images/{existing['id']}/file", data=disk(image["name"], image["disk_format"]), headers={"Content-Type": "application/octet-stream"})
    if state == "deactivated":
        glance.request("POST", f"/v2/images/{existing['id']}/actions/deactivate")


owners = {"admin": Api(administrator(), "image"), "member": Api(by_password("member", "demo"), "image")}
for description in yaml.safe_load(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))["images"]:
    properties = dict(description)
    upload(owners[properties.pop("by", "admin")], properties, properties.pop("state", "active"))

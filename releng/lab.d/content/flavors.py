"""flavors FILE: makes the flavors a YAML file describes, with their extra specs."""
import pathlib
import sys

import yaml

from api import Compute, administrator

nova = Compute(administrator())
existing = {flavor["name"]: flavor["id"] for flavor in nova.get("/flavors", is_public="none")["flavors"]}
for description in yaml.safe_load(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")):
    specs = description.pop("extra_specs", {})
    name = description["name"]
    flavor = existing[name] if name in existing else nova.post("/flavors", {"flavor": description})["flavor"]["id"]
    if specs:
        nova.post(f"/flavors/{flavor}/os-extra_specs", {"extra_specs": specs})

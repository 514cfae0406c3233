"""hosts LOG_DIRECTORY: waits until Nova's own services report that they are up."""
import sys
import time

from api import TIMEOUT_SECONDS, Compute, administrator

WANTED = {"nova-conductor", "nova-scheduler", "nova-compute"}

nova = Compute(administrator())
end = time.monotonic() + TIMEOUT_SECONDS
while missing := WANTED - {service["binary"] for service in nova.get("/os-services")["services"] if service["state"] == "up"}:
    if time.monotonic() > end:
        raise SystemExit("\n".join(f"{name} does not report after {TIMEOUT_SECONDS} seconds, see {sys.argv[1]}/{name}.log" for name in sorted(missing)))
    time.sleep(0.5)

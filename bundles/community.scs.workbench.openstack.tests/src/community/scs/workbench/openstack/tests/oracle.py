"""What openstacksdk makes of the configuration in its environment: reads and writes one JSON object a line.

In: {"cloud": name or "", "variables": {...}}
"""
import json
import os
import sys

from openstack.config import OpenStackConfig

KEYS = (
    'auth_url', 'username', 'user_id', 'password', 'user_domain_name', 'user_domain_id', 'project_name', 'project_id',
    'project_domain_name', 'project_domain_id', 'application_credential_id', 'application_credential_secret')

for line in sys.stdin:
    case = json.loads(line)
    os.environ.update(case['variables'])
    config = OpenStackConfig()
    region = config.get_one(cloud=case['cloud'] or None)
    verify, _ = region.get_requests_verify_args()
    print(json.dumps({
        'names': list(config.get_cloud_names()),
        'name': region.name,
        'region': region.region_name or None,
        'interface': region.get_interface('image'),
        'verify': bool(verify),
        'cacert': verify if isinstance(verify, str) else None,
        'auth': {key: region.config['auth'].get(key) for key in KEYS},
    }))
    for variable in case['variables']:
        del os.environ[variable]

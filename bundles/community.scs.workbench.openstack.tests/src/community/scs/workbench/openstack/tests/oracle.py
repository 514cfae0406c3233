"""Prints what openstacksdk makes of the configuration in its environment: oracle.py [CLOUD]"""
import json
import sys

from openstack.config import OpenStackConfig

config = OpenStackConfig()
region = config.get_one(cloud=sys.argv[1] if len(sys.argv) > 1 else None, argparse=None)
auth = region.config['auth']
verify, _ = region.get_requests_verify_args()
print(json.dumps({
    'names': list(config.get_cloud_names()),
    'name': region.name,
    'region': region.region_name or None,
    'interface': region.get_interface('image'),
    'verify': bool(verify),
    'cacert': verify if isinstance(verify, str) else None,
    'auth': {key: auth.get(key) for key in (
        'auth_url', 'username', 'user_id', 'password', 'user_domain_name', 'user_domain_id', 'project_name', 'project_id',
        'project_domain_name', 'project_domain_id', 'application_credential_id', 'application_credential_secret')},
}))

#!/usr/bin/env python3
"""Asks oslo.policy for decisions.

    oracle.py services NAMES DECISIONS SEED OUT    all default rules of services (names with commas), guided and random requests
    oracle.py texts CHECKS DECISIONS SEED OUT      generated rule texts, policy files and requests; CHECKS: plain, neutron
    oracle.py files DECISIONS SEED OUT             policy files in all forms of YAML and JSON, whole and damaged
    oracle.py combinations DECISIONS SEED OUT      short rules under names that replace, deprecate and refer to each other
    oracle.py answer IN OUT                  the cases of a batch file that something else has written
    oracle.py sample SERVICE OUT             OUT/sample.yaml of the generator, OUT/code.json of the code
    oracle.py speed IN                       decisions a second of processor time over the cases of a batch file

Writes OUT/batch.jsonl, the questions in the batch format of "policy decide", and OUT/expected.txt, the enforcer's
decisions, one a line. Policy files are written to a temporary directory, and no other file is read: policy_dirs is
empty. Nothing is started, no address is called: the checks http and https fail at once.
"""
import copy
import importlib
import inspect
import json
import logging
import os
import random
import sys
import tempfile
import time
import types
import warnings

warnings.simplefilter('ignore')
logging.disable(logging.CRITICAL)

from oslo_config import cfg  # noqa: E402
from oslo_policy import _checks, _external, generator, policy  # noqa: E402

SERVICES = {
    'keystone': 'keystone.common.policies', 'nova': 'nova.policies', 'cinder': 'cinder.policies',
    'glance': 'glance.policies', 'neutron': 'neutron.conf.policies',
}
SWITCHES = [(s, d) for s in (False, True) for d in (False, True)]


def refuse(*args, **kwargs):
    raise RuntimeError('nothing is called')


_external.requests.post = refuse


def remember_signatures():
    """Spares oslo.policy the look at each check's signature, most of the time it takes; where Python's stack ends moves, too."""
    known = {}

    def signature(call):
        kind = type(call.__self__)
        if kind not in known:
            known[kind] = inspect.getfullargspec(call)
        return known[kind]

    _checks.inspect = types.SimpleNamespace(getfullargspec=signature)


class Kinds:
    """Registers Neutron's checks only while they are wanted."""

    neutron = None

    @classmethod
    def use(cls, name):
        if cls.neutron is None and name == 'neutron':
            before = dict(_checks.registered_checks)
            importlib.import_module('neutron.policy')
            cls.neutron = {k: v for k, v in _checks.registered_checks.items() if k not in before}
        for kind in ('field', 'tenant_id'):
            _checks.registered_checks.pop(kind, None)
        if name == 'neutron':
            _checks.registered_checks.update(cls.neutron)


class Oracle:
    """Answers the lines of the batch format."""

    def __init__(self, loaded=True):
        """With loaded, a policy is loaded once; else, as services do it, looked after before each decision."""
        self.loaded = loaded
        self.defaults = {None: []}
        self.contexts = {}
        self.directory = tempfile.mkdtemp(prefix='oracle')
        self.files = 0

    def accept(self, line):
        if line['type'] == 'defaults':
            self.defaults[line['id']] = line['rules']
        elif line['type'] == 'context':
            self.contexts[line['id']] = self.enforcer(line)
        elif line['type'] == 'case':
            return self.decide(line)
        return None

    def enforcer(self, context):
        Kinds.use(context.get('checks'))
        conf = cfg.ConfigOpts()
        conf([], project='oracle', default_config_files=[], default_config_dirs=[])
        path = os.path.join(self.directory, 'policy-%d.yaml' % self.files)
        self.files += 1
        if context['policy'] is not None:
            with open(path, 'w', encoding='utf-8', errors='surrogatepass', newline='') as file:
                file.write(context['policy'])
        try:
            enforcer = policy.Enforcer(conf, policy_file=path)
            conf.set_override('policy_dirs', [], 'oslo_policy')
            conf.set_override('enforce_scope', context['switches']['enforce_scope'], 'oslo_policy')
            conf.set_override('enforce_new_defaults', context['switches']['enforce_new_defaults'], 'oslo_policy')
            enforcer.suppress_deprecation_warnings = True
            for rule in self.defaults[context['defaults']]:
                old = rule['deprecated']
                enforcer.register_default(policy.RuleDefault(
                    rule['name'], rule['check_str'], scope_types=rule['scope_types'],
                    deprecated_rule=old and policy.DeprecatedRule(
                        old['name'], old['check_str'], deprecated_reason='-', deprecated_since='-')))
            enforcer.kinds = context.get('checks')
            if self.loaded:
                enforcer.load_rules()
                enforcer.load_rules = lambda: None
            return enforcer
        except Exception:
            return None

    def decide(self, case):
        enforcer = self.contexts[case['context']]
        if enforcer is None:
            return 'error'
        Kinds.use(enforcer.kinds)
        try:
            enforcer.enforce(case['rule'], copy.deepcopy(case['target']), copy.deepcopy(case['credentials']), do_raise=True)
            return 'allowed'
        except policy.PolicyNotAuthorized:
            return 'denied'
        except policy.InvalidScope:
            return 'invalid_scope'
        except Exception:
            return 'error'


class Writer:
    def __init__(self, out):
        os.makedirs(out, exist_ok=True)
        self.batch = open(os.path.join(out, 'batch.jsonl'), 'w', encoding='utf-8')
        self.expected = open(os.path.join(out, 'expected.txt'), 'w', encoding='utf-8')
        self.oracle = Oracle()
        self.counts = {}

    def put(self, line):
        self.batch.write(json.dumps(line) + '\n')
        answer = self.oracle.accept(line)
        if answer:
            self.expected.write(answer + '\n')
            self.counts[answer] = self.counts.get(answer, 0) + 1

    def total(self):
        return sum(self.counts.values())

    def close(self):
        self.batch.close()
        self.expected.close()
        print(json.dumps(self.counts))


def default_rules(service):
    if service == 'neutron':
        Kinds.use('neutron')
    rules = []
    for rule in importlib.import_module(SERVICES[service]).list_rules():
        old = rule.deprecated_rule
        rules.append({
            'name': rule.name, 'check_str': rule.check_str, 'scope_types': rule.scope_types,
            'operations': [{'method': o['method'], 'path': o['path']} for o in getattr(rule, 'operations', None) or []],
            'deprecated': old and {'name': old.name, 'check_str': old.check_str} or None})
    return rules


IDS = ['1', 'a', 'b', 'None', 'True', 'admin', '']
ROLES = ['admin', 'manager', 'member', 'reader', 'service', 'Member', 'load-balancer_member']


class Guide:
    """Makes requests that fulfil a check, as far as choosing one way through it can."""

    def __init__(self, rules, random):
        self.rules, self.random = rules, random

    def request(self, check):
        credentials, target = {'roles': []}, {}
        self.fulfil(check, credentials, target, 0)
        return credentials, target

    def fulfil(self, check, credentials, target, depth):
        kind = type(check).__name__
        if depth > 30:
            return
        if kind == 'OrCheck':
            self.fulfil(self.random.choice(check.rules), credentials, target, depth + 1)
        elif kind == 'AndCheck':
            for part in check.rules:
                self.fulfil(part, credentials, target, depth + 1)
        elif kind == 'RuleCheck':
            if check.match in self.rules:
                self.fulfil(self.rules[check.match], credentials, target, depth + 1)
        elif kind == 'RoleCheck':
            if '%' not in check.match:
                credentials.setdefault('roles', []).append(self.random.choice([check.match, check.match.upper()]))
        elif kind == 'FieldCheck':
            target[check.field] = 'network:dhcp' if check.regex else check.value
        elif kind in ('GenericCheck', 'OwnerCheck'):
            self.equal(check, credentials, target)

    def equal(self, check, credentials, target):
        value = self.random.choice(['1', 'a', 'b'])
        if check.kind[:1] in '\'"' or check.kind in ('None', 'True', 'False') or check.kind[:1].isdigit():
            value = {'None': None, 'True': True, 'False': False}.get(check.kind, check.kind.strip('\'"'))
        elif '%' not in check.match:
            value = check.match
        key = check.match[2:-2] if check.match.startswith('%(') and check.match.endswith(')s') else None
        if key:
            value = target.setdefault(key, value)
        path = check.kind.split('.')
        node = credentials
        for step in path[:-1]:
            node = node.setdefault(step, {})
            if not isinstance(node, dict):
                return
        node[path[-1]] = value


def blur(r, credentials, target):
    """Changes a request a little, or not at all."""
    for _ in range(r.choice([1, 1, 2, 4, 8])):
        what = r.choice([0, 0, 0, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8])
        if what == 0 and isinstance(credentials.get('roles'), list):
            credentials['roles'] = credentials['roles'][1:]
        elif what == 1:
            credentials['roles'] = [r.choice(ROLES), r.choice(ROLES)]
        elif what == 2 and target:
            target.pop(r.choice(list(target)))
        elif what == 3 and target:
            target[r.choice(list(target))] = r.choice(IDS + [None, True, 1, 1.5, ['a'], {'a': 1}])
        elif what == 4 and len(credentials) > 1:
            credentials.pop(r.choice(list(credentials)))
        elif what == 5:
            credentials[r.choice(['user_id', 'project_id', 'domain_id', 'tenant_id'])] = r.choice(IDS + [None, ['a', 'b']])
        elif what == 6:
            credentials[r.choice(['system_scope', 'system', 'domain_id', 'is_admin'])] = r.choice(['all', '', True, 1, None])
        elif what == 7:
            credentials['token'] = r.choice([None, {}, {'domain': {'id': 'a'}}, {'domain': None},
                                             {'domain': [{'id': 'a'}, {'id': 'b'}]}, {'project': {'domain': {'id': 'a'}}}])
        elif what == 8:
            credentials['roles'] = r.choice([None, 'admin', ['admin', 1], [], {'admin': 1}, ['ADMIN', 'reader']])
    return credentials, target


def services(names, decisions, seed, out):
    remember_signatures()
    r = random.Random(seed)
    writer = Writer(out)
    found = {service: default_rules(service) for service in names}
    share = decisions // sum(map(len, found.values())) + 1
    for service, rules in found.items():
        checks = 'neutron' if service == 'neutron' else 'plain'
        writer.put({'type': 'defaults', 'id': service, 'rules': rules})
        for number, (scope, new) in enumerate(SWITCHES):
            for overlay in (None, overrides(r, rules)):
                name = '%s-%d-%s' % (service, number, overlay is not None)
                writer.put({'type': 'context', 'id': name, 'policy': overlay, 'defaults': service, 'checks': checks,
                            'switches': {'enforce_scope': scope, 'enforce_new_defaults': new}})
                enforcer = writer.oracle.contexts[name]
                Kinds.use(checks)
                guide = Guide(enforcer.rules, r)
                for rule in rules:
                    for _ in range((share + 7) // 8):
                        credentials, target = guide.request(enforcer.rules[rule['name']])
                        if r.random() < 0.8:
                            credentials, target = blur(r, credentials, target)
                        writer.put({'type': 'case', 'context': name, 'credentials': credentials, 'target': target,
                                    'rule': rule['name']})
    writer.close()


def overrides(r, rules):
    """A policy file that replaces some rules, by their names or their deprecated names."""
    lines = []
    for rule in rules:
        old = rule['deprecated']
        if old and old['name'] != rule['name'] and r.random() < 0.3:
            lines.append((old['name'], r.choice(['rule:' + rule['name'], 'role:member', old['check_str']])))
        elif r.random() < 0.1:
            lines.append((rule['name'], r.choice(['role:reader', '@', '!', '', 'rule:default', 'role:member and not role:admin'])))
    lines.append(('default', 'role:default'))
    return ''.join('%s: %s\n' % (json.dumps(name), json.dumps(check)) for name, check in lines)


KINDS = ['rule', 'role', 'user_id', 'project_id', 'tenant_id', 'domain_id', 'is_admin', 'token.domain.id', 'token.user', 'system_scope',
         'system', "'member'", '"member"', 'None', 'True', 'False', '1', '0x10', '1.0', '1e3', '-1', '1+2j', '2j', '01', '1_0', "'a'",
         "b'a'", "r'a'", "f'a'", "''", '...', '[1,2]', '{1}', '{}', '[]', '1,', '1,2', 'set', 'a-b', 'a.b.c', 'a..b', '.a', 'a.',
         '', 'class', 'a.class', 'is', 'x?', 'a$b', '~1', '+1', '--1', 'not', 'a=b', 'a==b', 'f(x)', 'f(a=1,2)', 'f(*a,**b)', 'a[0]',
         'a[', '#x', 'a#b', 'http', 'https', 'field', 'Role', 'RULE', 'été', '\\x', "'\\x41'", "'\\x4'", "'a''b'", "'a'b'c'", '1if', '1a',
         'user', 'user.name', 'list', 'list.x', 'nested.list.id', 'number', '1__0', '0b11', '0o17', '1j', '-0.0', '1e400', 'lambda',
         'a@b', 'a*b', '*a', '**a', 'a<b', 'a<>b', 'a!b', '!', '@', '{*a}', '{**a}', '[*a]', "u'a'", "ub'a'", '0_7', '00', '09.5']
MATCHES = ['%(a)s', '%(a.b)s', '%(target.user.id)s', '%(user_id)s', '%(missing)s', 'a', 'b', '1', 'True', 'None', '%(number)s', '%(number)d',
           '%(list)s', '%(map)s', '%(none)s', '%(true)s', '%(real)s', 'x%(a)sy', '%(a)s:%(user_id)s', '%%', '%', '%(a)', '%(a', '%s', '%(a)r',
           '%(a)5s', '%(a)-5s|', '%(a).1s', '%(number)05d', '%(number)x', '%(real).2f', '%(real)e', '%(real)g', '%(a)q', '%(a)%', '%d',
           '%(a)c', '%(b(c))s', '', 'all', 'admin', 'ADMIN', 'Member', 'Straße', '%(role)s', 'r0', 'r1', 'r2', 'r3', 'default', '1.0', '16', '10',
           'all:x', '%(number)+d', '%(number)#x', '%(text)a', '%(text)r', '%(big)s', '%(big)d', '[1,', "['a',", '(1+2j)', '2j', '-0.0', '1000.0',
           'inf', '{}', '[]', 'networks:shared=True', 'port:device_owner=~^network:', 'networks:router:external=True', 'x=y', 'subnets:ip_version=4']
WORDS = ['and', 'or', 'not', '(', ')', '((', '))', 'AND', 'Or', '"and"', "'x'", '"a:b"', '@', '!', 'word', "'", '()', ')(', '\u00a0', '\u2003', '\n', '\t']


def base(r):
    text = '%s:%s' % (r.choice(KINDS), r.choice(MATCHES))
    return r.choice([text] * 8 + ['@', '!', 'role:' + r.choice(ROLES), 'rule:r%d' % r.randrange(5)])


def sound(r, depth=0):
    what = r.randrange(6)
    if depth > 3 or what < 2:
        return r.choice(['role:' + r.choice(ROLES), 'user_id:%(user_id)s', 'rule:r%d' % r.randrange(8), base(r)])
    if what == 2:
        return 'not ' + sound(r, depth + 1)
    if what == 3:
        return '(' * r.choice([1, 1, 2]) + sound(r, depth + 1) + ')'
    return (' %s ' % r.choice(['and', 'or', 'And', 'OR'])).join(sound(r, depth + 1) for _ in range(r.randrange(2, 4)))


def text(r):
    what = r.randrange(10)
    if what < 5:
        return sound(r)
    if what < 7:
        return base(r)
    return r.choice([' ', '  ']).join(r.choice([base(r), r.choice(WORDS)]) for _ in range(r.randrange(0, 9)))


def value(r):
    """A rule's value in YAML."""
    what = r.randrange(30)
    if what < 22:
        return json.dumps(text(r))
    if what == 22:
        return "'" + text(r).replace("'", "''").replace('\n', ' ') + "'"
    if what == 23:
        return '>-\n  ' + text(r).replace('\n', ' ').replace('\u00a0', ' ').replace('\u2003', ' ').strip().replace(' or ', '\n  or ') + '\n'
    if what == 24:
        return r.choice(['', '~', 'null', '[]', '{}', 'no', 'false', '0', '0.0', '!', '! ""', '! x'])
    if what == 25 and r.random() < 0.3:
        return r.choice(['1', 'true', '1.5', '2020-01-01', '[1]', '@', '%', '[[1], 2]', '!!str 1', '!!int 1', '!foo x', '&a', '*a', '=', 'yes', '0x0', '1:20', '[', '"'])
    return json.dumps([[base(r) if r.random() < .95 else r.choice(['', None, 0, [1], {}]) for _ in range(r.randrange(0, 3))]
                       if r.random() < .7 else base(r) for _ in range(r.randrange(0, 4))])


def policy_text(r):
    lines = []
    for i in range(r.randrange(1, 9)):
        name = r.choice(['r%d' % (i % 6), 'r%d' % (i % 6), 'default', '"r1"', "'r2'", 'a:b', '1', '~', 'old'])
        lines.append('%s: %s\n' % (name, value(r)))
    if r.random() < 0.03:
        lines.append(r.choice(['---\na: b\n', 'x\n', '? [a]\n: b\n', '<<: {r0: "@"}\n', '\tx: y\n', 'a: b: c\n', '...\n', '# end\n', '%YAML 1.1\n']))
    if r.random() < 0.1:
        return json.dumps({'r%d' % i: text(r) if r.random() < .9 else [[base(r)]] for i in range(6)})
    return ''.join(lines)


VALUES = ['a', 'b', '1', 'all', 'True', 'None', None, True, False, 1, 0, 1.5, 1e22, 1e-7, 12345678901234567890, 'é"\'\n', [], {}, ['a', 'b'],
          ['a', ['b']], {'x': 'a'}, [{'x': 'a'}], 'admin', 'Member', 'network:dhcp', '10', '16']


def token(r):
    credentials = {'roles': r.sample(ROLES, r.randrange(4))}
    for key in ('user_id', 'project_id', 'tenant_id', 'domain_id', 'is_admin', 'system_scope', 'system', 'list', 'number', 'a', 'user', 'a-b', 'été', 'field', 'f(x)', 'http'):
        if r.random() < 0.4:
            credentials[key] = r.choice(VALUES)
    if r.random() < 0.5:
        credentials['token'] = r.choice([{'domain': {'id': 'a'}, 'user': 'b'}, {'domain': {'id': 1}}, {'user': {'x': 1}}, {}, None])
    if r.random() < 0.5:
        credentials['nested'] = {'list': r.choice([[{'id': 'a'}, {'id': 'b'}], [{}], ['a'], []])}
    if r.random() < 0.05:
        credentials['roles'] = r.choice([None, 'admin', [1], {'admin': 1}, 5])
    if r.random() < 0.1:
        credentials.pop('roles')
    return credentials


def subject(r):
    target = {'a': r.choice(VALUES), 'number': r.choice([1, 0, -5, 255, True]), 'real': r.choice([1.5, 0.0, 123456789.125, 1e-9]), 'none': None,
              'true': True, 'list': ['a', "b'c"], 'map': {'a': None, 'b': [1, 2.0]}, 'text': r.choice(['é\u2028', "it's", 'q"\'', '\U0001f600']), 'big': 10**30}
    for key in ('user_id', 'a.b', 'target.user.id', 'role', 'b(c)', 'shared', 'device_owner', 'network_id', 'tenant_id', 'network:tenant_id', 'ip_version', 'router:external'):
        if r.random() < 0.6:
            target[key] = r.choice(VALUES + ROLES + [4])
    return target if r.random() < 0.98 else r.choice([None, [], 'x', 5])


def texts(checks, decisions, seed, out):
    r = random.Random(seed)
    writer = Writer(out)
    number = 0
    while writer.total() < decisions:
        if number % 10 == 0:
            writer.put({'type': 'defaults', 'id': 'd', 'rules': [
                {'name': 'r%d' % i, 'check_str': text(r) if r.random() < .7 else sound(r),
                 'scope_types': r.choice([None, [], ['system'], ['project'], ['domain', 'system'], ['project', 'domain']]),
                 'deprecated': r.choice([None, None, {'name': r.choice(['old', 'r%d' % i]), 'check_str': sound(r)}])} for i in range(8)]})
        number += 1
        scope, new = r.choice(SWITCHES)
        writer.put({'type': 'context', 'id': 'c', 'policy': policy_text(r) if r.random() < .9 else None,
                    'defaults': 'd' if r.random() < .6 else None, 'checks': checks,
                    'switches': {'enforce_scope': scope, 'enforce_new_defaults': new}})
        enforcer = writer.oracle.contexts['c']
        for _ in range(12):
            rule = r.choice(['r%d' % r.randrange(8)] * 12 + ['default', 'missing', 'a:b', 'old', '1'])
            credentials = token(r) if r.random() < .99 else r.choice([None, [], 'x'])
            target = subject(r)
            if enforcer and r.random() < .7 and isinstance(target, dict) and isinstance(credentials, dict):
                rules = dict(enforcer.rules)
                wanted, about = Guide(rules, r).request(rules.get(rule))
                credentials.update(wanted)
                target.update(about)
            writer.put({'type': 'case', 'context': 'c', 'credentials': credentials, 'target': target, 'rule': rule})
    writer.close()


WHOLE = [
    '"r0": "role:admin"\n"r1": "rule:r0 or user_id:%(user_id)s"\nr2: role:member and not rule:r0\ndefault: "!"\n',
    '# comment\n\n"r0": \'role:admin\'\n#"r1": "role:x"\nr1: >-\n  role:admin or\n  role:member\nr2: |\n  role:member\n  or role:reader\n',
    'r0: [["role:admin"], ["role:member", "user_id:%(user_id)s"]]\nr1: []\nr2: [role:admin, role:member]\nr3:\n  - - role:admin\n    - "@"\n  - role:reader\n',
    '{"r0": "role:admin", "r1": [["role:member"]], "r2": "", "default": "role:reader"}',
    '{r0: role:admin, "r1": \'role:member\', r2: [[\'@\']], r3: , r4}\n',
    '%YAML 1.1\n---\nr0: role:admin\n? r1\n: role:member\n? |\n  r2\n: "role:a\\\n  dmin"\n...\n',
    'base: &b {r0: role:admin, r1: role:member}\n<<: *b\nr1: role:reader\nr2: &x role:admin\nr3: *x\n',
    'r0: role:admin # a comment\nr1: role:admin#none\nr2: a b: c\nr3: "role:\\x61dmin"\nr4: "role:\\u0061dmin \\\n   or @"\n',
    'r0: role:admin\r\nr1: >\r\n  role:member\r\n\r\n  or role:admin\r\nr2: "role:admin\r\n  or role:member"\r\n',
    'r0:\n  role:admin or\n  role:member\nr1:\n    "role:member"\nr2: role:admin\n or @\n',
    'r0: !!str role:admin\nr1: !!null ""\nr2: !!seq [role:member]\n', 'r3: !!python/name:os.system x\n', 'r0: "@"\n---\nr1: "@"\n',
    'r0: 2020-01-01\n', 'r0: 1\n', 'r0: yes\n', 'r0: No\n', 'r0: 0x0\n', 'r0: 0.0\n', 'r0: 1e3\n', 'r0: .inf\n', 'r0: 0o0\n', 'r0: 00\n',
    'r0: 0:0\n', 'r0: 1_0\n', 'r0: -0\n', 'r0: +0\n', 'r0: 0b0\n', 'r0: 2020-99-99\n', 'r0: .0\n', 'r0: 0.\n', 'r0: 0e0\n', 'r0: 0.0e+0\n',
    'r0: !!float 0\n', 'r0: !!int "0"\n', 'r0: !!bool "no"\n', 'r0: !!bool "x"\n', 'r0: !!timestamp 2020-01-01\n', 'r0: !!timestamp x\n', 'r0: 2020-02-30\nr0: "@"\n', 'r0: 2020-02-29 23:59:59 +25\nr0: "@"\n', '!!map {r0: "@"}\n', 'r0: {}\n',
    'r0: {a: b}\n', '1: "@"\n', '0x1: [1]\n! 1: "@"\nr0: "@"\n', 'yes: [1]\n01: "@"\nr0: "@"\n', '-1: [1]\n1: "@"\nr0: "@"\n', '1.5: "@"\ntrue: "!"\n~: role:admin\n2020-01-01: x\n', '[a]: b\n', '? {a: b}\n: c\n', '? []\n: c\n', '', '---\n', 'null\n', '[]',
    '5', 'text', '"text"', '# only a comment\n', '{}', '[1]', '{"r0": 1}', '{"r0": null}', '{"r0": {}}', '{"r0": NaN}', '{"r0": "@",}', '{"r0": "@"} x', '\ufeffr0: "@"\n',
    '\ufeff{"r0": "@"}', "r0: '@\n\n  '\n", 'r0: "\\N\\_\\L\\P\\e\\0"\n', 'r0: "role:admin\\/"\n', 'r0: "\\q"\n', 'r0: "\\xZZ"\n', 'r0: "\\ud800"\n',
    'r0: "\\U0001F600"\n', 'r0: "\\U11111111"\n', '{"r0": "\\ud83d\\ude00"}', '{"r0": "\\ud800"}', 'r0: "@"\nr0: "!"\n', '{"r0": "@", "r0": "!"}',
    'r0: role:admin\x85r1: "@"\n', 'r0: role:admin\u2028r1: "@"\n', 'r0: "role:admin\u2028 or role:member"\n', 'r0: "\x07"\n', 'r0: "\x7f"\n', 'r0: "\ufffe"\n',
    '%TAG ! tag:x,2000:\n---\nr0: !foo x\n', '%YAML 2.0\n---\nr0: "@"\n', '%YAML 1.2\n---\nr0: "@"\n', '%FOO bar\n---\nr0: "@"\n', '--- r0\n', '--- {r0: "@"}\n',
    'r0: |2\n   role:admin\n', 'r0: |+\n role:admin\n\n\nr1: >2-\n  @\n', 'r0: |0\n x\n', 'r0: | # c\n  @\n', 'r0: |\n\n    \n  @\n', 'r0: >\n\n  role:admin\n   or @\n\n  or !\n',
    '- r0\n', '? r0\n', 'r0\n', 'r0:"@"\n', '"r0":"@"\n', '{"r0":"@"}\n', '{"r0":@}\n', '{r0:"@"}\n', '{r0: a:b}\n', '{r0: a: b}\n', '{r0: [a:b, c: d]}\n', '{r0: "a"b}\n',
    'r0: [a\n, b]\n', 'r0: [\na, b]\n', 'r0: [a, b]x\n', "r0: 'a'b\n", 'r0: *b\n', 'r0: &a\n', 'r0: &a &b x\n', 'r0: &a !!str x\nr1: *a\n', '&a r0: x\n*a : y\n', '? *a\n', 'r0: &a [role:x]\nr1: &a [role:admin]\nr2: *a\n', '<<: {r0: "@"}\n', '<<: [{r0: "@"}, {r0: "!"}]\n', '<<: x\n', '<<: []\n', '"<<": {r0: "@"}\n',
    '=: x\n', 'r0: "="\n', "r0: '<<'\n", 'r0: <<\n', 'r0: @\n', 'r0: `\n', 'r0: %(a)s\n', 'r0: -\n', 'r0: - a\n', 'r0: ?\n', 'r0: ? a\n', 'r0: :\n', 'r0: ,\n', 'r0: !\n', 'r0: ! "x"\n',
    'r0: ]\n', 'r0: }\n', 'r0: #\n', 'r0: |\nr1: "@"\n', ' r0: "@"\n', '  r0: "@"\n r1: "@"\n', 'r0: "@"\n  r1: "@"\n', '\tr0: "@"\n', 'r0:\t"@"\n', 'r0: "@"\t# c\n', 'r0:\n\t"@"\n', 'r0: [\t"@"]\n',
    'r0: role:admin\tor @\n', 'r0: "role:admin\tor @"\n', 'r0 : "@"\n', '"r0" : "@"\n', 'r 0: "@"\n', 'r0: a #b\n', 'r0: a\n#b\n c\n', 'r0: "a #b"\n', "r0: 'it''s'\n", "r0: ''\n", 'r0: ""\n',
    'r0: " "\n', 'r0: "\\ "\n', 'r0: "\\t"\n', "r0: '\\t'\n", 'r0: ~\n', 'r0: Null\n', 'r0: nULL\n', 'r0: on\n', 'r0: oFF\n', 'r0: y\n', 'r0: N\n', 'r0: False\n', 'r0: [~]\n', 'r0: [[~]]\n', 'r0: [0]\n',
    'r0: [[0]]\n', 'r0: [[]]\n', 'r0: [[], "@"]\n', 'r0: [""]\n', 'r0: [[""]]\n', 'r0: ["@", ""]\n', 'r0: [["@", ""]]\n', 'r0: [{}]\n', 'r0: [{a: b}]\n', 'r0: [[[role:admin]]]\n', 'r0: [5]\n', 'r0: [["a:b", 5]]\n',
    'r0: [1, "@"]\n', 'r0: [role:admin and role:member]\n', 'r0: [["rule:r1"]]\nr1: "@"\n', 'r0: ["not role:admin"]\n', 'r0: ["(role:admin)"]\n', 'r0: ["!"]\n', 'r0: ["@"]\n', 'r0: [[2020-01-01]]\n',
]
ODD = ['"', "'", '[', ']', '{', '}', ':', ': ', ',', ', ', '&', '&a ', '*', '*a ', '!', '!!str ', '|', '>', '|-', '%', '@', '`', '\\', '\n', '\t', ' ', '  ', '#', ' #', '-', '- ', '?', '? ', '~', '---\n', '...\n', '\r', '\r\n',
       '\x85', '\u2028', '\ufeff', '\xa0', '0', '1', 'x', '<<: ', '=', '\x00', '\x7f', '\U0001f600', '\ud800', 'null', 'role:admin', '\n r5: ', '\n  ', '\nr0: ', '""', '[]', '{}']


def damaged(r):
    text = r.choice(WHOLE)
    if r.random() < .3:
        text += r.choice(WHOLE)
    for _ in range(r.choice([0, 0, 1, 1, 2, 3, 6])):
        at = r.randrange(len(text) + 1)
        what = r.randrange(4)
        if what == 0:
            text = text[:at] + text[at + 1:]
        elif what < 3:
            text = text[:at] + r.choice(ODD) + text[at:]
        else:
            text = text[:at] + text[at:at + r.randrange(9)] + text[at:]
    return text


def files(decisions, seed, out):
    r = random.Random(seed)
    writer = Writer(out)
    number = 0
    while writer.total() < decisions:
        text = WHOLE[number] if number < len(WHOLE) else damaged(r)
        number += 1
        writer.put({'type': 'context', 'id': 'c', 'policy': text, 'defaults': None, 'checks': 'plain',
                    'switches': {'enforce_scope': False, 'enforce_new_defaults': False}})
        for rule in ('r0', 'r1', 'r2', r.choice(['r3', 'r4', 'r5', 'default', '1', 'true', '<<', '=', 'null', 'r 0', 'base'])):
            writer.put({'type': 'case', 'context': 'c', 'credentials': {'roles': r.choice([['admin'], ['member'], ['reader']]), 'user_id': 'u'},
                        'target': {'user_id': r.choice(['u', 'v'])}, 'rule': rule})
    writer.close()


NAMES = ['a', 'b', 'c', 'old', 'old2', 'default', 'a:get', '\u0130', '\xdcn\xef', 'a b', '']
SHORT = ['role:admin', 'role:ADMIN', 'rule:a', 'rule:b', 'rule:old', 'rule:old2', 'rule:default', '@', '!', '', 'role:reader', 'user_id:%(user_id)s',
         'rule:a or role:x', 'not rule:old', 'role:', 'role:%(role)s', ' ', '(role:admin)', 'rule:missing', 'http://x/%(user_id)s', 'rule:a:get',
         'project_id:%(project_id)s', 'role:\u03a3\u03b1\u03c2', 'role:\u0130', 'not role:admin and rule:b', 'is_admin:True', 'is_admin:1', '1:%(n)s', '1.0:%(n)s',
         'None:%(n)s', 'True:%(n)s', '%(n)s:1', 'token.project.id:%(project_id)s', 'user.id:%(target.user.id)s', 'system_scope:all', "'x':%(n)s",
         'tenant:%(tenant_id)s', 'group:%(groups)s', 'groups:%(n)s', 'user_id:%(user_id)d', 'n:%(n)s', 'n:1e+22', 'n:0.1', 'n:%(n)r', 'roles:admin', 'roles:%(role)s']
ANY = [None, '', 'x', 'admin', '1', 1, 0, True, False, 1.0, 0.1, 1e22, 1e16, 123456789012345680.0, 1e-5, 10**25, -1, -0.0, [], ['x'], ['admin', 'x'], [1], [None],
       {}, {'id': 'x'}, [{'id': 'x'}], [['x']], '\xe9', '\U0001f600', '\u03a3\u03b1\u03c2', 'None', 'True', '1.0', '[]', '{}', "['x']", float('nan'), float('inf')]
ODD_POLICIES = ['', '{}', '# x', 'null', '[]', '---', 'a', '[1]', '5', '"x"', 'false', '{"a": null}', 'a:\n', 'a: [', 'a: 1']


def overlay(r):
    what = r.randrange(12)
    if what < 2:
        return None if what else r.choice(ODD_POLICIES)
    rules = [(r.choice(NAMES), r.choice(SHORT)) for _ in range(r.randrange(1, 6))]
    if r.random() < .3:
        return json.dumps(dict(rules), ensure_ascii=r.random() < .5, indent=r.choice([None, 2]))
    return ''.join('%s: %s\n' % (json.dumps(name, ensure_ascii=r.random() < .5), json.dumps(
        check if r.random() < .9 else [[check], [r.choice(SHORT), r.choice(SHORT)]], ensure_ascii=r.random() < .5)) for name, check in rules)


def combinations(decisions, seed, out):
    r = random.Random(seed)
    writer = Writer(out)
    number = 0
    while writer.total() < decisions:
        if number % 4 == 0:
            writer.put({'type': 'defaults', 'id': 'd', 'rules': [
                {'name': name, 'check_str': r.choice(SHORT),
                 'scope_types': r.choice([None, None, [], ['system'], ['domain'], ['project'], ['system', 'project'], ['system', 'domain', 'project']]),
                 'deprecated': r.choice([None, {'name': r.choice(['old', 'old2', name, name] + NAMES), 'check_str': r.choice(SHORT)}])}
                for name in r.sample(NAMES, r.randrange(1, 8))]})
        number += 1
        scope, new = r.choice(SWITCHES)
        writer.put({'type': 'context', 'id': 'c', 'policy': overlay(r), 'defaults': r.choice(['d', 'd', 'd', None]), 'checks': 'plain',
                    'switches': {'enforce_scope': scope, 'enforce_new_defaults': new}})
        for _ in range(15):
            credentials = {'roles': r.choice([['admin'], ['ADMIN'], ['reader'], ['x', 'reader'], [], ['\u03c3\u03b1\u03c2'], ['i\u0307'], ['\u0130']])}
            for key in ('user_id', 'project_id', 'domain_id', 'system_scope', 'system', 'is_admin', 'n', 'tenant', 'groups', 'token', 'user', 'group', '%(n)s'):
                if r.random() < .35:
                    credentials[key] = r.choice(ANY)
            for key, value in (('system_scope', 'all'), ('domain_id', 'x'), ('token', {'project': {'id': 'x'}}), ('user', {'id': 'x'})):
                if r.random() < .15:
                    credentials[key] = value
            target = {key: r.choice(ANY) for key in ('user_id', 'project_id', 'n', 'role', 'target.user.id', 'tenant_id', 'groups', 'target') if r.random() < .6}
            writer.put({'type': 'case', 'context': 'c', 'credentials': credentials, 'target': target, 'rule': r.choice(NAMES + ['nope', 'a', 'b', 'c', 'old'])})
    writer.close()


def answer(source, out):
    remember_signatures()
    oracle = Oracle()
    with open(source, encoding='utf-8') as lines, open(out, 'w', encoding='utf-8') as expected:
        for line in lines:
            decision = oracle.accept(json.loads(line))
            if decision:
                expected.write(decision + '\n')


def speed(source):
    oracle = Oracle(loaded=False)
    with open(source, encoding='utf-8') as file:
        lines = [json.loads(line) for line in file]
    for line in lines:
        if line['type'] != 'case':
            oracle.accept(line)
    cases = [line for line in lines if line['type'] == 'case']
    for case in cases[:2000]:
        oracle.decide(case)
    spent = 0.0
    for case in cases:
        enforcer = oracle.contexts[case['context']]
        Kinds.use(enforcer.kinds)
        target, credentials = copy.deepcopy(case['target']), copy.deepcopy(case['credentials'])
        start = time.process_time()
        try:
            enforcer.enforce(case['rule'], target, credentials, do_raise=True)
        except Exception:
            pass
        spent += time.process_time() - start
    print(json.dumps({'decisions': len(cases), 'seconds': spent}))


def sample(service, out):
    with open(os.path.join(out, 'code.json'), 'w', encoding='utf-8') as file:
        json.dump({'service': service, 'release': 'installed', 'rules': default_rules(service)}, file)
    generator._generate_sample([service], output_file=os.path.join(out, 'sample.yaml'))


def main():
    mode = sys.argv[1]
    if mode == 'services':
        services(sys.argv[2].split(','), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
    elif mode == 'texts':
        texts(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
    elif mode == 'files':
        files(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    elif mode == 'combinations':
        combinations(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    elif mode == 'answer':
        answer(sys.argv[2], sys.argv[3])
    elif mode == 'speed':
        speed(sys.argv[2])
    elif mode == 'sample':
        sample(sys.argv[2], sys.argv[3])


if __name__ == "__main__":
    main()

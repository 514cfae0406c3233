#!/usr/bin/env python3
"""Questions for oslo.policy that wild.py does not ask.

    second.py CHECKS DECISIONS SEED OUT      CHECKS: plain, neutron; writes what oracle.py writes

Real default rules of services and policy files over them that use deprecated names; names, checks and literals chosen one by one
for what Python makes of them; keys that are no text, asked for as such; ids, other keys and other lines as a batch may have them.
"""
import json
import random
import re
import sys

import yaml

import oracle
from oracle import Writer, SWITCHES, Kinds, default_rules, Guide
from wild import recursive

LONG = 'n' * 5000
ODDNAMES = ['identity:get_user', 'os_compute_api:servers:create', 'a', 'b', 'c', 'd', 'default', 'Default', 'admin_required', 'owner', 'admin_or_owner', 'a:b:c', 'é:ü', '😀', 'x y', "q'q", 'q"q', '%(a)s', 'rule:a', '(a)', 'a)', '', ' ', '\t', 'null', 'true', '1', '1.0', 'no', '~', '0o7', '010', '1_000', '2024-01-01', LONG, 'a' + '\u0000', 'ﬁ', 'A']
ROLES = ['admin', 'Admin', 'ADMIN', 'member', 'reader', 'manager', 'service', 'ß', 'ẞ', 'ς', 'Σ', 'İ', 'i̇', 'ı', 'K', 'k', 'ﬀ', '😀', 'load-balancer_member', '', ' ', 'x y', '1', 'None', 'True']
VALS = ['a', 'A', 'b', '1', '0', '', ' ', 'None', 'True', 'False', 'true', 'null', '1.0', '1e5', '100000.0', "['a']", '[]', '{}', "{'a': 1}", 'all', 'é', '😀', 'x\ny', "'", '"', '\\', '%', '%s', '%(a)s', 'default', 'u1', 'p1', 'd1',
        None, True, False, 0, 1, -1, 42, 2**31, 2**63, 10**30, 0.0, -0.0, 1.0, 0.1, 1e5, 1e16, 1e17, 1e-4, 1e-5, 1.5e300, 3.14159, 100.0, 123456.789, float('nan'), float('inf'), float('-inf'),
        [], ['a'], ['a', 'b'], [1], [None], [[]], [['a']], {}, {'id': 'a'}, {'id': 1}, {'id': None}, {'id': ['a', 'b']}, [{'id': 'a'}, {'id': 'b'}], {'a': {'b': 'a'}}, {'b': 'a'}, [True, 1.0, "it's", 'say "x"', 'both \'"', '\n\t\\', '\x7f\x80\xa0\xad', '\u200b\u2028\ud800', '😀\U000e0001\U0010ffff']]
KEYS = ['a', 'b', 'user_id', 'project_id', 'domain_id', 'tenant_id', 'target.user.id', 'target.user.domain_id', 'target.project.id', 'target.role.name', 'target', 'user.id', 'user', 'is_public', 'enabled', 'é', '', 'a b', 'a)b', '(a)', 'network_id', 'n', 'visibility', 'owner', 'member_id', 'status']
PATHS = ['user_id', 'project_id', 'domain_id', 'system_scope', 'system', 'is_admin', 'is_admin_project', 'service_roles', 'service_user_id', 'token.domain.id', 'token.project.id', 'token.project.domain.id', 'token.user.domain.id', 'token.is_domain', 'token.roles', 'token.roles.name', 'user_domain_id', 'a.b', 'a', 'a.id', 'tenant', 'group', 'user.id', 'user', 'roles', 'token', 'é', 'a-b', 'a b']
LITS = ["'a'", '"a"', 'None', 'True', 'False', '1', '0', '-1', '1.0', '1e5', '0x1f', '0o17', '0b11', "''", "['a']", '[]', '{}', "{'a'}", "('a',)", '()', "'a'+'b'", '1+1', '1+1j', '-1-2j', '+1', '--1', "b'a'", "'é'", "u'a'", "f'a'", "'a''b'", '1_000', '01', '1,', '1,2', '...', 'Ellipsis', 'set()', 'nan', 'inf', '1e999', '-1e999', '0x' + 'f' * 5000, '1' * 4300, '1' * 4301, '1' * 5000, "'%s'", "'\\x61'", "'\\n'", "'\\u0061'", "'\\'", "'\\N{BULLET}'", "r'\\'", "'''a'''", '"""a"""', "'a", 'a"', 'a.', '.a', 'a..b', '.', '..', '1.a', 'a.1', '1a', 'a[0]', 'a()', 'lambda', 'lambda x', 'not', 'not a', 'a if b else c', 'a=1', 'a,', '*a', '**a', '[a]', '[1,a]', '{1', '{1}', '(1)', '((1))', '(', '()', '[' * 50 + ']' * 50, '[' * 150 + ']' * 150, '[' * 220 + ']' * 220, '(' * 99 + '1' + ')' * 99, '-' * 50 + '1', 'é', 'ﬁ', '😀', '\u00b2', '#', 'a#b', '1#b', '\\', '$', '?', '!', '@', '%', '%(a)s', '`', '~1', '1;2', ';', 'a;', '1if', '0_', '0__0', '1__0', '0xg', "'a' 'b'", 'a\u00a0b', '1\u00a0', 'True.a', 'None.a', 'print', 'exec', 'async', 'await', 'match', 'type', '_', '__debug__', 'False1', '1j', '1J', '1.5j', '0j', '-0j', '1e5j', '5.', '.5', '5.e1', '1E+5', '1E400j']


def val(r, depth=0):
    x = r.random()
    if depth < 3 and x < .06:
        return [val(r, depth + 1) for _ in range(r.randrange(4))]
    if depth < 3 and x < .12:
        return {r.choice(['id', 'a', 'b', 'name', "k'", 'é', '']): val(r, depth + 1) for _ in range(r.randrange(4))}
    return json.loads(json.dumps(r.choice(VALS)))


def right(r):
    x = r.random()
    if x < .55:
        return '%(' + r.choice(KEYS) + ')s'
    if x < .8:
        return str(r.choice([v for v in VALS if not isinstance(v, (list, dict)) or r.random() < .1])).replace(' ', '')
    if x < .9:
        return r.choice(['%(a)s%(b)s', 'x%(a)s', '%(a)s-', '%(a)d', '%(n)d', '%(n)f', '%(n).2f', '%(n)x', '%(a)r', '%(a)5s', '%(a)-5s', '%(a).1s', '%(a)c', '%(n)e', '%(n)g', '%(n)i', '%(n)o', '%(n)u', '%(n)+d', '%(n)08.3f', '%(n)#o', '%(n)#X', '%(n)G', '%(n)E'])
    return r.choice(['%', '%%', '%s', '%(a)', '%(a', '%(', '%()s', '%(a)%', '%(a)z', '%%(a)s', '%%%(a)s', '%(a)s%', '%(a)ss', '(%(a)s', '%(a)s%s', '%5%', '%(a)5%', '%(%(a)s)s', '%(a(b)c)s', '%(a))s', "'%(a)s'", '"a"', ':', 'a:b', '@', '!', '', '%(a)hs', '%(a)lls', '%(a)*s', '%*s', '% (a)s', '%(a) s', '%(a)ls'])


def check(r, kinds='plain'):
    x = r.random()
    if x < .22:
        return 'role:' + r.choice(ROLES + ['%(a)s', '%(target.role.name)s', '%(n)s', '%(missing)s', '%s', '%(a)d'])
    if x < .4:
        return 'rule:' + r.choice(ODDNAMES + ['a', 'b', 'c', 'd'] * 4 + ['nope'])
    if x < .7:
        return r.choice(PATHS) + ':' + right(r)
    if x < .86:
        return r.choice(LITS) + ':' + right(r)
    if x < .9:
        return r.choice(['@', '!'])
    if x < .93 or kinds == 'plain' and x < .97:
        return r.choice(['http:', 'https:', 'http://h', 'https://h/%(a)s', 'http://h/%(missing)s', 'field:a:b=c', 'field:', 'field:networks:shared=True', 'tenant_id:%(tenant_id)s', 'tenant_id:x', 'role:', 'rule:', ':', '::', 'role', 'rule', 'a', '', 'ROLE:admin', 'Rule:a', ' role:admin', 'role: admin', 'None:', 'None', 'True', '@:@', '!:!', '@@', '!!', '(@)', '@)', '(!', "'@'", '"!"', "''", '""', "'", '"'])
    if kinds == 'neutron':
        return r.choice(['field:networks:shared=True', 'field:networks:shared=False', 'field:networks:router:external=True', 'field:port:device_owner=~^network:', 'field:ports:device_owner=~^network:', 'field:networks:admin_state_up=True', 'field:subnets:ip_version=4', 'field:networks:name=a', 'field:a:a=a', 'field:a:n=1', 'field:ports:security_groups=a', 'field:ports:fixed_ips=[]', 'field:networks:tenant_id=p1', 'field:networks:subnets=a',
                         'tenant_id:%(tenant_id)s', 'tenant_id:%(network:tenant_id)s', 'tenant_id:%(network_tenant_id)s', 'tenant_id:%(ext_parent:tenant_id)s', 'tenant_id:%(project_id)s', 'tenant_id:%(a)s', 'tenant_id:%(a_b)s', 'tenant_id:%(security_group:tenant_id)s'])
    return r.choice(PATHS) + ':' + r.choice(LITS)


def expr(r, kinds, depth=0):
    x = r.random()
    if depth > 4 or x < .4:
        return check(r, kinds)
    if x < .5:
        return r.choice(['not ', 'NOT ', 'not  ']) + expr(r, kinds, depth + 1)
    if x < .62:
        return '(' + expr(r, kinds, depth + 1) + ')'
    if x < .66:
        return r.choice([')', '(', 'and ', 'or ', 'not not ', '()', '( ', 'and', 'not']) + expr(r, kinds, depth + 1) + r.choice(['', ')', ' and', ' or', ' not', '(', ' )', ' ()'])
    return r.choice([' and ', ' or ', ' AND ', ' oR ', '  and\n', '\tor\t', ' and not ', ' or not ']).join(expr(r, kinds, depth + 1) for _ in range(r.choice([2, 2, 3])))


def listrule(r, kinds):
    return [r.choice([check(r, kinds), [check(r, kinds)], [check(r, kinds), check(r, kinds)], [], '', None, 0, expr(r, kinds)]) for _ in range(r.randrange(4))]


def value(r, kinds):
    x = r.random()
    if x < .8:
        return expr(r, kinds)
    if x < .92:
        return listrule(r, kinds)
    return r.choice(['', None, [], {}, False, 0, 0.0, True, 1, 1.5, [[]], {'role:admin': 1}, {'role:admin': None, 'role:member': None}, [{'role:admin': 1}], [[['role:admin']]], '@', '!', [1], ['@', '!']])


def quoted(r, s):
    """A scalar in one of YAML's styles."""
    x = r.randrange(9)
    if x < 2:
        return json.dumps(s, ensure_ascii=r.random() < .5)
    if x < 4:
        return "'" + s.replace("'", "''") + "'" if '\n' not in s else json.dumps(s)
    if x < 7:
        return s if s.strip() == s and '\n' not in s else json.dumps(s)
    if x == 7 and '\n' not in s:
        return r.choice(['|', '>', '|-', '>-', '|+', '>2', '|2-']) + '\n  ' + s
    ev = yaml.safe_dump(s, allow_unicode=r.random() < .5, width=r.choice([10, 80]), default_style=r.choice([None, '"', "'"]))
    return ev.replace('\n...', '').rstrip('\n')


def flow(r, v):
    if isinstance(v, str):
        return json.dumps(v, ensure_ascii=r.random() < .7) if r.random() < .7 else yaml.safe_dump(v, default_flow_style=True, default_style="'").strip()
    return json.dumps(v)


def handwritten(r, pairs):
    lines, anchors = [], []
    if r.random() < .15:
        lines.append(r.choice(['---', '%YAML 1.1\n---', '# policy', '', '--- # x', '\ufeff# bom', '%YAML 1.2\n---', '# -*- coding: utf-8 -*-', '%TAG ! tag:x,2000:\n---', '--- !!map']))
    for k, v in pairs:
        x = r.random()
        key = k if re.fullmatch(r'[\w:]+', k or ' ') and r.random() < .7 else json.dumps(k, ensure_ascii=r.random() < .5)
        if x < .03:
            key = r.choice(['1', '0x1', '01', '1.0', 'yes', 'No', 'null', '~', '2024-01-01', '1e3', '1.0e+3', '.inf', '1:30', '!!str 1', '!!int "1"', '? a\n', '<<', '=', '"<<"', '[a, b]', '{a: b}', '!x a', '&k a', '-a', '?a', '- a', '@a', '`a', '%a', '!a', '|a', '>a', '*a', '&a b'])
        if isinstance(v, str):
            t = quoted(r, v)
        elif v is None or isinstance(v, (bool, int, float)):
            t = r.choice([json.dumps(v), {None: '', True: 'yes', False: 'off', 0: '0x0', 1: '+1'}.get(v, '1')])
        elif r.random() < .5:
            t = json.dumps(v)
        else:
            t = '\n' + '\n'.join('  ' + l for l in yaml.safe_dump(v, default_flow_style=r.choice([None, False])).rstrip('\n').split('\n'))
        if r.random() < .06 and not t.startswith('\n'):
            a = r.choice(['x', 'y', 'z-1', 'ä'])
            t = '&' + a + ' ' + t
            anchors.append(a)
        elif anchors and r.random() < .15:
            t = '*' + r.choice(anchors)
        elif r.random() < .03:
            t = r.choice(['!!str ', '!!null ', '!!int ', '!!bool ', '!!float ', '!!binary ', '!!timestamp ', '!local ', '! ', '!!seq ', '!!map ', '!!set ', '!!omap ', '!!pairs ', '!!python/object:os.system ', '!!python/tuple ', '!!python/name:os.system ', '!!unknown ']) + t
        lines.append(key + r.choice([': ', ': ', ': ', ': ', ':  ', ':', ' : ', ':\t', ': # c\n  ']) + t + r.choice(['', '', '', '', ' # c', '#c', '  ', '\t', '\n', '\n# c', '\n   # c']))
        if r.random() < .02:
            lines.append(r.choice(['---', '...', '- x', 'x', '<<: {a: "@"}', '<<: [{a: "@"}, {b: "!"}]', '? a', ': b', '\t', ' \t', '# c', '%YAML 1.1', '"x" "y"', 'a b c', '<<: *x', '{}', '[]', '}', ']', '\x0c', 'z: |', 'z: >\n\n', 'z: "', "z: '", 'z: [', 'z: {', 'z: {a: b}', 'z: [a,, b]', 'z: [a, b,]', 'z: a: b', 'z: - a', 'z: ? a', 'z: !', 'z: &', 'z: *', 'z: %', 'z: @', 'z: `', "z: 'a' b", 'z: a\n b', 'z: a\n  b\n c', 'z: a\nb']))
    text = '\n'.join(lines) + r.choice(['', '\n', '\n\n', '\n...', '\n...\n', '\n---\n', '\n# end'])
    if r.random() < .08:
        text = text.replace('\n', r.choice(['\r\n', '\r', '\x85', '\u2028', '\n\r\n']))
    if r.random() < .03:
        text = '\ufeff' + text
    if r.random() < .04:
        text = '\n'.join(' ' * r.choice([1, 2]) + l for l in text.split('\n'))
    return text


def policy(r, pairs):
    x = r.random()
    d = dict(pairs)
    if x < .04:
        return r.choice([None, '', ' ', '\n', '#', '# x\n', '---', '...', '{}', '[]', 'null', '~', 'false', '0', '""', "''", 'x', '[a]', '1', 'true', '{', '[', '"', '\t', '\ufeff', '---\n---', '--- {}', '{}{}', '{} {}', '{} # c', '{a}', '{a: b', '{"a":}', '!!map', '!!null x', '&a {}', '\x00', '\x85', '- ', '? ', ': ', '-', '?', ':', '%', '|', '>', '@', '`', '*a', '!x', 'a: b: c', 'a:b', '{"a": "@",}', "{'a': '@'}", '{"a": "@"}\n', '\n{"a": "@"}', '{"a": "@"}x', '{"a": "@"}\n# c', '//', 'no', '2024-01-01', '1.5', '.nan', '<<', '=', '<<: {}', '<<: []', '<<: x', '<<: null', '=: "@"'])
    if x < .2:
        return json.dumps(d, ensure_ascii=r.random() < .5, indent=r.choice([None, 2, 4, '\t']))
    if x < .24:
        return '{' + ', '.join(json.dumps(k) + ': ' + json.dumps(v) for k, v in pairs + pairs[:1]) + '}' + r.choice(['', '\n', ',', ' #'])
    if x < .45:
        try:
            return yaml.safe_dump(d, allow_unicode=r.random() < .5, default_flow_style=r.choice([False, False, True, None]), width=r.choice([20, 80, 1000]), sort_keys=r.random() < .5, default_style=r.choice([None, None, '"', "'", '|', '>']), explicit_start=r.random() < .1, indent=r.choice([2, 4]))
        except Exception:
            return json.dumps(d)
    if x < .5:
        return '{' + r.choice([', ', ',', ',\n  ']).join((k if re.fullmatch(r'\w+', k) else json.dumps(k)) + r.choice([': ', ': ', ':']) + flow(r, v) for k, v in pairs) + r.choice(['}', ',}', '} # c', '}\n...'])
    return handwritten(r, pairs)


def request(r, pool):
    c = {}
    if r.random() < .93:
        c['roles'] = r.sample(ROLES, r.randrange(4)) if r.random() < .9 else r.choice([None, '', 'admin', {}, {'admin': 1}, [None], [1], [['admin']], [{'name': 'admin'}], 0, True, 1.5, ['admin', None], ['admin', 1], [True]])
    for p in r.sample(PATHS, r.randrange(7)) + [p for p in pool['paths'] if r.random() < .6]:
        node, steps = c, p.split('.')
        for s in steps[:-1]:
            if not isinstance(node.get(s), dict):
                if s in node and r.random() < .5:
                    break
                node[s] = {}
            node = node[s]
        else:
            node[steps[-1]] = r.choice(pool['vals']) if r.random() < .5 else val(r)
    x = r.random()
    if x < .2:
        c['system_scope'] = r.choice(['all', 'all', '', None, True, 1, [], ['all'], 'x'])
    elif x < .4:
        c['domain_id'] = r.choice(['d1', 'a', '', None, 0, []])
    elif x < .6:
        c['project_id'] = r.choice(['p1', 'a', None])
    if r.random() < .1:
        c['token'] = json.loads(json.dumps(r.choice([None, {}, 'x', [], {'domain': None}, {'domain': {'id': 'a'}}, {'project': {'id': 'p1', 'domain': {'id': 'd1'}}}, {'project': None}, {'domain': 'a'}, {'roles': [{'name': 'a'}, {'name': 'b'}]}, {'domain': [{'id': 'a'}, None]}, {'domain': [[{'id': 'a'}]]}, {'domain': {}}])))
    t = {}
    for k in r.sample(KEYS, r.randrange(6)) + [k for k in pool['keys'] if r.random() < .8]:
        t[k] = r.choice(pool['vals']) if r.random() < .5 else val(r)
    if r.random() < .03:
        t = r.choice([None, [], {}, 'a', '', 0, 1, True, 1.5, ['a'], ['a', 'b'], [{}], {'target': {'user': {'id': 'a'}}}])
    if r.random() < .01:
        c = r.choice([None, [], {}, 'a', 1, True])
    return c, t


def pool_of(texts):
    keys, paths, vals = set(), set(), set()
    for t in texts:
        keys.update(re.findall(r'%\(([^()]*)\)', t)[:6])
        paths.update(x for x in re.findall(r'([\w.é-]+):', t)[:6] if x not in ('role', 'rule', 'http', 'https'))
        vals.update(x for x in re.findall(r':([^\s%()]+)', t)[:6])
        vals.update(x for x in re.findall(r"'(\w*)'", t)[:3])
    return {'keys': sorted(keys), 'paths': sorted(paths), 'vals': sorted(vals)[:30] + ['a', 'd1', 'p1', 'u1', 'all']}


def main(kinds, decisions, seed, out):
    r = random.Random('second %s %s' % (kinds, seed))
    oracle.remember_signatures()
    w = Writer(out)
    accept = w.oracle.accept
    w.oracle.accept = lambda line: accept(json.loads(json.dumps(line)))  # as a file is read: halves of characters are joined
    real = {}
    for s in (['neutron'] if kinds == 'neutron' else ['keystone', 'nova', 'cinder', 'glance']):
        try:
            real[s] = default_rules(s)
        except ImportError:
            continue  # not installed
        w.put({'type': 'defaults', 'id': s, 'rules': real[s]})
    Kinds.use(kinds)
    while w.total() < decisions:
        svc = None
        if real and r.random() < .25:
            svc = r.choice(list(real))
            base, ident = real[svc], svc
        elif r.random() < .8:
            names = r.sample(ODDNAMES, r.randrange(0, 7))
            base = []
            for nm in names:
                cs = expr(r, kinds) if r.random() < .93 else value(r, kinds)
                dep = None
                if r.random() < .55:
                    dep = {'name': r.choice([nm, nm, r.choice(ODDNAMES), 'a', 'b', 'old']), 'check_str': r.choice([cs, expr(r, kinds), 'rule:' + nm, '@', '!', '', 'role:admin', listrule(r, kinds)])}
                base.append({'name': nm, 'check_str': cs, 'scope_types': r.choice([None, None, [], ['system'], ['project'], ['domain'], ['system', 'project'], ['system', 'domain', 'project'], ['x'], ['Project'], '' if r.random() < .1 else None, 0 if r.random() < .1 else None, ['system', 'system'] if r.random() < .1 else None, 'system' if r.random() < .05 else None]), 'deprecated': dep})
            ident = r.choice(['d', 1, 'é', True, 1.5, 'd2'])
            w.put({'type': 'defaults', 'id': ident, 'rules': base, 'extra': 1})
        else:
            base, ident = [], None
        if svc:
            rules = r.sample(base, min(len(base), r.randrange(1, 9)))
            pairs = []
            for x in rules:
                y = r.random()
                old = x['deprecated']
                if old and y < .4:
                    pairs.append((old['name'], r.choice([old['check_str'], 'rule:' + x['name'], expr(r, kinds), x['check_str'], 'rule:' + old['name']])))
                elif y < .9:
                    pairs.append((x['name'], r.choice([expr(r, kinds), x['check_str'], x['check_str'] + ' or role:member', 'not (' + x['check_str'] + ')', 'rule:' + old['name'] if old else '@', '', '!'])))
            if r.random() < .2:
                pairs.append(('default', expr(r, kinds)))
        else:
            pairs = [(r.choice(ODDNAMES + ['a', 'b', 'c', 'd', 'default', 'old'] * 3 + [x['name'] for x in base] * 2 + [x['deprecated']['name'] for x in base if x['deprecated']] * 2), value(r, kinds)) for _ in range(r.randrange(0, 6))]
        text = policy(r, pairs)
        if text and '*' in text and re.search(r'<<|^[^\w"\']*&', text) and recursive(text):
            continue  # known to differ: a whole file inside of itself, or merged with itself
        scope, new = r.choice(SWITCHES)
        cid = r.choice(['c', 1, 'é', 'c2'])
        w.put({'type': 'context', 'id': cid, 'policy': text, 'defaults': ident, 'checks': kinds, 'switches': {'enforce_scope': scope, 'enforce_new_defaults': new, 'x': 1}, 'y': {}})
        if r.random() < .05:
            w.batch.write('{"type": "note", "x": 1}\n')
        e = w.oracle.contexts[cid]
        known = list(e.rules) if e else []
        names = [x['name'] for x in base] if svc else known
        for _ in range(r.choice([8, 12]) if e else 2):
            a = r.choice(names) if names and r.random() < .9 else r.choice(ODDNAMES + ['nope'])
            if svc and pairs and r.random() < .5:
                a = r.choice(pairs)[0]
            if not isinstance(a, (str, int, float, type(None))) or a != a:
                a = 'a'
            if r.random() < .01:
                a = r.choice([None, 1, True, False, 0, 1.0, 1.5, [], {}, '', 'nope'])
            if e and isinstance(a, str) and a in e.rules:
                try:
                    ts = [str(e.rules[a])] + [str(c) for c in list(e.rules.values())[:3]]
                except Exception:
                    ts = []
            else:
                ts = []
            if svc and r.random() < .6 and isinstance(a, str) and e and a in e.rules:
                try:
                    c, t = Guide(e.rules, r).request(e.rules[a])
                    if r.random() < .6:
                        c, t = oracle.blur(r, c, t)
                except Exception:
                    c, t = request(r, pool_of(ts))
            else:
                c, t = request(r, pool_of(ts))
            w.put({'type': 'case', 'context': cid, 'credentials': c, 'target': t, 'rule': a, 'z': None})
    w.close()


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

#!/usr/bin/env python3
"""Questions for oslo.policy that do not come from this project's own idea of a policy.

    wild.py CHECKS DECISIONS SEED OUT      CHECKS: plain, neutron; writes what oracle.py writes

Policy files are written by PyYAML and json in all their styles, by hand in all forms of scalars and collections, as a
soup of YAML's tokens, and damaged; rules are a soup of the rule language, Python's literals and its % conversions;
tokens and targets hold any type at the names that the rules ask for.
"""
import importlib
import json
import random
import re
import sys

import yaml

from oracle import Kinds, SWITCHES, Writer

ROLES = ['admin', 'member', 'reader', 'Manager', 'ROLE', 'r\xf4le', '\u0130', '\xdf', '']
NAMES = ['a', 'b', 'c', 'x:get', 'x:list', 'old', 'default', 'A', 'a b', '1', 'null', 'true', '', '\xe9', '#a', 'a#', '%(x)s', '@', '!', '-', "it's", '"q"', 'a: b', '[a]', '~', '0x1', '<<', '=', '2020-01-01']
KEYS = ['x', 'y', 'user_id', 'project_id', 'domain_id', 'target.user.id', 'target.user', 'target', 'x.y', '', 'a(b)c', 'k:1', 'tenant_id', 'n', 'roles', 'role', '\xe9', 'a b', '%']
PATHS = ['user_id', 'project_id', 'domain_id', 'system_scope', 'system', 'token.domain.id', 'token', 'token.x', 'roles', 'is_admin', 'user.id', 'user', 'x', 'y.z', 'y', '\xe9', 'n', 'a-b', 'list', 'list.id', 'list.l.id', 'tenant_id']
WHITE = [' '] * 12 + ['  ', '\t', '\n', '\r', '\r\n', '\x0b', '\x0c', '\x1c', '\x1d', '\x1f', '\x85', '\xa0', '\u1680', '\u2003', '\u2028', '\u2029', '\u202f', '\u3000', '\u200b', '\ufeff', '']
SCALARS = ['', 'a', 'b', 'all', '1', '1.0', 'True', 'None', 'true', 'x-1', 'admin', 'Member', "a'b", 'a"b', 'a\\b', 'a\nb', '\xe9', '\u2028', '\U0001f600', '\xad', '\u0378', '\ue000', '\x00', '\x7f', '[]', "['a']", '{}', 'nan', 'inf',
           None, True, False, 0, 1, -1, 2, 255, 65, 1114112, 10 ** 18, 10 ** 19, -10 ** 30, 0.0, -0.0, 1.0, 1.5, -2.5, 0.1, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1e300, 5e-324, 2.5e-7, 1e22, 9007199254740993.0, float('nan'), float('inf')]


def anything(r, depth=0):
    what = r.randrange(12)
    if depth > 2 or what < 9:
        return r.choice(SCALARS)
    if what == 9:
        return [anything(r, depth + 1) for _ in range(r.randrange(4))]
    if what == 10:
        return {r.choice(['id', 'x', 'a', 'z', '', '\xe9', "'"]): anything(r, depth + 1) for _ in range(r.randrange(4))}
    return [{'id': r.choice(SCALARS)} for _ in range(r.randrange(3))]


def conversion(r):
    if r.random() < .5:
        return '%%(%s)s' % r.choice(KEYS)
    text = '%'
    if r.random() < .75:
        text += '(' + r.choice(KEYS + ['(', 'x)', 'a(b']) + r.choice([')'] * 9 + ['', '))'])
    text += ''.join(r.choice('-+ #0') for _ in range(r.choice([0, 0, 0, 1, 2])))
    text += r.choice(['', '', '', '1', '3', '12', '*', '05', '007', '99999', '\u0663'])
    text += r.choice(['', '', '', '.', '.0', '.1', '.3', '.17', '.*', '.-1', '.99999'])
    text += r.choice(['', '', '', 'l', 'h', 'L', 'll', 'q'])
    return text + r.choice(['s'] * 6 + list('rdiuoxXeEfFgGca%bnz') + ['\xe9', '', '('])


def right(r):
    return ''.join(r.choice([conversion(r), conversion(r), r.choice(['x', 'a', 'b', 'all', '1', 'True', 'None', '-', ':', '%%', '.', '(', ')', "'", '\xe9', '\u0130'])]) for _ in range(r.choice([1, 1, 1, 1, 2, 3])))


WORDS = ['a', 'b', 'x1', '_', 'None', 'True', 'False', 'and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda', 'yield', 'await', 'async', 'del', 'print', 'set', 'set()', '__debug__', 'match', 'case', 'nonlocal', 'from', 'import', 'as', 'with', 'pass',
         '0', '1', '12', '007', '00', '1.5', '.5', '5.', '1e5', '1e', '1E-3', '0x1F', '0xg', '0b101', '0b2', '0o17', '0o8', '1_000', '1__0', '1_', '1j', '1.5J', '1e400', '0x', '1if', '1or 2', '0xfor', '1_000.5', '0_0', '0e0', '1.e1', '1..real', '5 .real', '0777', '1L', '\u0663', '1\xb2',
         "'a'", '"a"', "'''a'''", "''", "'", '"', "b'a'", "B'\\x41'", "r'\\n'", "u'a'", "f'a'", "f'{a}'", "f'{'", "f'}'", "rb'a'", "br'a'", "ur'a'", "bu'a'", "'\\x41'", "'\\u0041'", "'\\N{DIGIT ONE}'", "'\\N{nope}'", "'\\N'", "'\\8'", "'\\400'", "b'\\400'", "'\\q'", "'\\'", "b'\xe9'", "'\xe9'", "'\\\n'", "'a\nb'", "'\ud7ff'",
         '+', '-', '*', '/', '//', '%', '@', '**', '<<', '>>', '&', '|', '^', '~', '<', '>', '<=', '>=', '==', '!=', '<>', '=', '+=', '->', '!', '$', '?', '`', '.', '..', '...', ',', ';', '(', ')', '[', ']', '{', '}', '()', '[]', '{}', '#', '\\', '\\\n', '\x0c', '\u200b', '\xaa', '\xb7', 'a\u0301', '\xb5', '\u2118', '\ufb01', '\u212f', '\U0001d4d0', '\u0660', '\u309b', '\u037a']


def left(r):
    what = r.randrange(20)
    if what < 9:
        return r.choice(PATHS)
    if what < 11:
        return r.choice(["'x'", "'a'", '"a"', 'None', 'True', 'False', '1', '1.0', '1.5', '-1', '0', "''", 'nan', '1e16', '0.1'])
    if what < 13:
        return repr(anything(r)).replace(':', '').replace(' ', r.choice(['', ' ']))
    return r.choice(['', '', ' ']).join(r.choice(WORDS) for _ in range(r.choice([1, 1, 2, 2, 3, 4, 6])))


def check(r, kinds):
    what = r.randrange(20)
    if what < 5:
        return 'role:' + r.choice(ROLES + ['%(role)s', '%(x)s', '%(y)d', 'ADMIN', right(r)])
    if what < 8:
        return 'rule:' + r.choice(NAMES + ['nope', 'a', 'b', 'c'])
    if what == 8:
        return r.choice(['@', '!', '', 'word', ':', ':x', 'x:', 'role', 'rule:', 'role:', 'http://x', 'https://x/%(x)s', 'http:%(nope)s', 'Rule:a', 'ROLE:admin', 'rule :a', 'None:%(x)s', 'True:%(x)s', 'none:%(x)s', "'x'", '"a:b"', "'", "'a:", '\\'])
    if what < 11 and kinds == 'neutron':
        return neutron(r)
    if what == 11:
        return '%s:%s' % (r.choice(['field', 'tenant_id']), r.choice(['%(tenant_id)s', 'a:b=c', right(r)]) if kinds == 'plain' else '%(tenant_id)s')
    return '%s:%s' % (left(r), right(r))


ATTRIBUTES = []


def neutron(r):
    if not ATTRIBUTES:
        Kinds.use('neutron')
        resources = importlib.import_module('neutron_lib.api.attributes').RESOURCES
        ATTRIBUTES.extend((resource, field) for resource, fields in sorted(resources.items()) for field in sorted(fields)
                          if field not in ('cidr', 'gateway_ip', 'allocation_pools', 'mac_address'))  # known to differ: what Neutron normalizes
    if r.random() < .3:
        return 'tenant_id:' + r.choice(['%(tenant_id)s', '%(network:tenant_id)s', '%(network_tenant_id)s', '%(ext_parent:tenant_id)s', '%(security_group:tenant_id)s', '%(x)s', '%(x)s %(y)s', 'x', '%()s', '%(tenant_id)d', '%(tenant_id)s\n', 'a%(x)s', '%(router:x)s'])
    resource, field = r.choice(ATTRIBUTES + [('networks', 'shared')] * 9 + [('networks', 'router:external'), ('port', 'device_owner'), ('x', 'y'), ('', ''), ('networks', '')])
    value = r.choice(['True', 'true', 'False', '0', '1', 'yes', 'maybe', '', ' True', '4', '-4', ' 4 ', '4.0', '1_0', 'None', 'x', 'a=b', '[]', '{}', '~^network:', '~x', '~', '~^a.*b$', '~(a|b)+', '~[', '~a{2}', '~a{', '~(?i)X', '~(?P<n>x)(?P=n)', '~\\d+\\Z', '~[[a]', '~\\w', '~x{,2}', '~a++', '~\\Q', '~(?<=x)', '~\\h', '~[a&&b]', '~$', '~.', '~\\s*', '~(?#c)x', '~\u0130'])
    return r.choice(['field:%s:%s=%s'] * 9 + ['field:%s:%s:%s', 'field:%s=%s:%s', 'field:%s%s%s']) % (resource, field, value)


def rule(r, kinds, depth=0):
    what = r.randrange(14)
    if depth > 4 or what < 6:
        return check(r, kinds)
    gap = lambda: r.choice(WHITE) or ' '
    if what < 8:
        return r.choice(['not', 'not', 'NOT', 'Not', 'n\u0131t']) + gap() + rule(r, kinds, depth + 1)
    if what < 10:
        return '(' * r.choice([1, 1, 1, 2]) + r.choice(['', '', ' ']) + rule(r, kinds, depth + 1) + r.choice(['', '', ' ']) + ')' * r.choice([1, 1, 1, 2])
    if what < 13:
        text = rule(r, kinds, depth + 1)
        for _ in range(r.choice([1, 1, 2, 3])):
            text += gap() + r.choice(['and', 'or', 'and', 'or', 'AND', 'oR', 'xor', '&&', '']) + gap() + rule(r, kinds, depth + 1)
        return text
    return ''.join(r.choice([check(r, kinds), r.choice(['(', ')', 'and', 'or', 'not', '@', '!', "'", '"', ':'])]) + r.choice(WHITE) for _ in range(r.randrange(7)))


def value(r, kinds):
    what = r.randrange(20)
    if what < 14:
        return rule(r, kinds)
    if what < 18:
        return nested(r, kinds)
    return r.choice(['', '', None, [], {}, False, 0, 0.0, '@', '!', ' ', '\n', {'a:b': 1}, {'role:admin': None, 'role:reader': 1}, [[]], [None], [''], [['']]] + [1, True, 1.5, [1], [True], [[1]]] * (r.random() < .2))


def nested(r, kinds):
    def one():
        return r.choice([check(r, kinds)] * 12 + [rule(r, kinds), '', None, 0, [], {}, [check(r, kinds)], 1.5, True])
    return [r.choice([one(), [one() for _ in range(r.randrange(4))], [one(), one()]]) if r.random() < .97 else r.choice([1, True, {check(r, kinds): 1}, 0, None, '', ()]) for _ in range(r.randrange(4))]


def name(r):
    return r.choice(NAMES + ['a', 'b', 'c'] * 8)


def dump(r, data):
    """As PyYAML writes."""
    width, style = r.choice([5, 20, 80, 10 ** 6]), r.choice([None, None, "'", '"', '|', '>'])
    try:
        return yaml.safe_dump(data, default_flow_style=r.choice([None, True, False]), default_style=style, width=width, indent=r.choice([None, 2, 4, 9]),
                              allow_unicode=r.random() < .6, explicit_start=r.random() < .2, explicit_end=r.random() < .2, canonical=r.random() < .05,
                              line_break=r.choice([None, None, '\r\n', '\r']), version=r.choice([None] * 9 + [(1, 1), (1, 2)]), sort_keys=False)
    except Exception:
        return json.dumps(data)


def double(r, text):
    out = ''
    for c in text:
        what = r.randrange(14)
        if c in '"\\' or c < ' ' and c != '\t':
            out += '\\' + {'"': '"', '\\': '\\', '\n': 'n', '\r': 'r', '\0': '0', '\x0b': 'v', '\x0c': 'f'}.get(c, 'x%02x' % ord(c))
        elif what == 0:
            out += '\\x%02x' % ord(c) if ord(c) < 256 else '\\u%04x' % ord(c) if ord(c) < 65536 else '\\U%08X' % ord(c)
        elif what == 1 and r.random() < .3:
            out += '\\\n' + ' ' * r.randrange(1, 4) + ('\\' if c == ' ' else '') + c
        else:
            out += r.choice(['\n  ', '\n\n ', '\t', ' \n ']) if c == ' ' and r.random() < .05 else c
    return '"' + out + '"'


def scalar(r, text, flow):
    what = r.randrange(10)
    if what < 3:
        return double(r, text)
    if what < 5:
        return "'" + text.replace("'", "''").replace('\n', '\n\n  ') + "'"
    if what < 7 or flow:
        return text
    head = r.choice('|>') + r.choice(['', '', '', '-', '+', '2', '2-', '+2', '1', '0', '-+', '10']) + r.choice(['', '', '', ' ', ' # c', '#c', ' x'])
    lines = text.split('\n') if '\n' in text else text.split(' ') if r.random() < .2 else [text]
    return head + ''.join('\n' + r.choice(['  '] * 12 + [' ', '   ', '\t', '']) + line for line in lines) + r.choice(['', '', '\n', '\n\n', '\n  \n'])


PROPERTIES = [''] * 40 + ['!!str ', '! ', '!', '!!str\n  ', '!!int ', '!!null ', '!!bool ', '!!float ', '!!seq ', '!!map ', '!!binary ', '!!set ', '!!omap ', '!!pairs ', '!!timestamp ', '!x ', '!!python/name:os.system ', '!<tag:yaml.org,2002:str> ', '!<x> ', '&n ', '&n !!str ', '!!str &n ', '&m ', '!!merge ', '!!value ', '!!str', '&n', '!!']


def plain(data):
    if data is None:
        return ['', '~', 'null', 'Null', 'NULL']
    if isinstance(data, bool):
        return ['yes', 'true', 'On', 'TRUE'] if data else ['no', 'false', 'Off', 'NO']
    if isinstance(data, int):
        return ['%d' % data, '+%d' % data, hex(data), '0%o' % data, '%d_' % data, '%d.' % data, '%d:00' % data]
    return ['%r' % data, '%e' % data, '.0', '0.', '0.0e+0', '%r_' % data, '1e3', '-.inf', '.NaN']


def write(r, data, flow=False, indent=''):
    head = r.choice(PROPERTIES) if r.random() < .4 else ''
    if r.random() < .01:
        return r.choice(['*n', '*m', '*n ', '*n:', '*'])
    if isinstance(data, str):
        return head + scalar(r, data, flow)
    if isinstance(data, (list, tuple)):
        if flow or not data or r.random() < .6:
            gap = r.choice(['', ' ', '\n  ' + indent, ' # c\n ' + indent])
            return head + '[' + gap + (',' + r.choice(['', ' ', ' ', '\n ' + indent])).join(write(r, item, True, indent + ' ') for item in data) + r.choice([''] * 9 + [',', ' ', '\n']) + ']'
        inner = indent + r.choice(['', ' ', '  '])
        return head + ''.join('\n' + inner + '-' + r.choice([' ', ' ', '  ', '\t', '\n  ' + inner]) + write(r, item, False, inner + '  ') for item in data)
    if isinstance(data, dict):
        return head + mapping(r, list(data.items()), flow or r.random() < .7, indent + '  ')
    return head + r.choice(plain(data))


def mapping(r, pairs, flow, indent=''):
    entries = []
    for key, content in pairs:
        label = write(r, key, True) if r.random() < .5 else key if re.fullmatch(r'[a-z:]+', key) else json.dumps(key, ensure_ascii=r.random() < .5)
        text = write(r, content, flow, indent)
        if r.random() < .03:
            label = r.choice(['<<', '=', '~', '1', 'yes', '[a]', '{a: b}', '!!str 1', '!!null a', '*n', '2020-01-01', '1.5', '&n a', '? a', '!!binary YQ==', '.inf', '0x1', '""', '!!str', '-'])
            text = r.choice([text, '{a: "@", b: role:reader}', '[{a: "@"}, {b: "!"}]', '*m', '&m {c: role:member}'])
        form = r.randrange(12)
        if form == 0:
            entries.append('? ' + label + ('\n' + indent if not flow else ' ') + ': ' + text)
        else:
            entries.append(label + r.choice([': '] * 9 + [':', ' : ', ':\t', ':  ', ':\n  ' + indent + ' ']) + text)
    if flow:
        return '{' + r.choice(['', ' ', '\n ']) + (',' + r.choice(['', ' ', '\n '])).join(entries) + r.choice([''] * 9 + [',', '\n', ' ']) + '}'
    text = ''
    for entry in entries:
        text += '\n' + indent + entry + r.choice([''] * 9 + [' # c', '\n# c', '\n', ' ', '\t', '#c', '\n\t', '\n  # c'])
    return text if indent else text[1:]


SOUP = ['a', 'b', 'role:admin', '@', '!', '"', "'", ': ', ':', ', ', ',', '[', ']', '{', '}', '- ', '-', '? ', '|', '>', '|-\n', '>+\n ', '\n', '\n', '\n ', '\n  ', ' ', '  ', '\t', '#', ' # c', '&n ', '*n', '!!str ', '!', '%', '%YAML 1.1\n', '---', '--- ', '\n---\n', '\n...\n', '~', '0', '1', 'no', '<<: ', '=', '\\', '`', '\r\n', '\r',
        '\x85', '\u2028', '\ufeff', '\xa0', '\x00', '\x07', '\x1b', '\x7f', '\x80', '\ud800', '\ufffe', '\U0001f600', '""', "''", '[]', '{}', '"\\', '\\n', '\na: ', '\nb: ', '\nc: ', '- - ', '? - ', ': - ', '2020-01-01', '1:30', '.5', '+1', '0o7', '"a": "@"']


def policy_text(r, kinds):
    pairs = [(name(r), value(r, kinds)) for _ in range(r.choice([1, 2, 2, 3, 3, 4, 6]))]
    what = r.randrange(20)
    if what < 4:
        text = dump(r, dict(pairs))
    elif what < 8:
        text = json.dumps(dict(pairs), ensure_ascii=r.random() < .5, indent=r.choice([None, None, 1, 2, '\t', 0]), separators=r.choice([None, (',', ':'), (' , ', ' : ')]))
        if r.random() < .1:
            text = r.choice(['', ' ', '\n', '\ufeff', '# c\n', '\t', '//', '---\n', '\x0c']) + text + r.choice(['', ' ', '\n', ',', 'x', '\x00', '# c', '\n...', '}'])
    elif what < 17:
        text = mapping(r, pairs, r.random() < .25)
        if r.random() < .1:
            text = r.choice(['---\n', '%YAML 1.1\n---\n', '# c\n', '\n', '\ufeff', '--- ', '%TAG ! x\n---\n', '...\n', '---\n---\n', '--- # c\n', '\t', ' ']) + text
        if r.random() < .1:
            text += r.choice(['\n...\n', '\n---\n', '\n# c', '\n...\na: b', '\n\n', '\n---\na: "@"\n', '\t', '\n\t', '\n ', '\n%', '\n... # c', '\n...x'])
    elif what == 17:
        text = ''.join(r.choice(SOUP) for _ in range(r.randrange(1, 16)))
    elif what == 18:
        text = r.choice(['', ' ', '\n', '# c', '---', '...', 'null', '[]', '{}', '0', 'false', '""', "''", 'a', '1', '[a]', '- a', '"a"', '!!str', '!!map {}', '!!null', '&a', '*a', '[', '{', '\x00', '\ufeff', '{}\n---\n{}', '--- {}\n...\n', '%YAML 1.1\n---\n', '{"a"}', '{a}', '{a: }', '{"a":}', '{"a": "@"}{"b": "@"}', '{"a": .5}', '{"a": 1.}', '{"a": 01}', '{"a": +1}', '{"a": -}', '{"a": "\t"}', '{"a": "\\x41"}', '{"a": \'@\'}', '{"a": "@" # c\n}', '[]\n', '[1]', 'a:', ':', '?', '-', '- ', '? a', 'a: b: c', ': a', '!!set {a, b}', '!!omap [a: "@"]', '!!pairs [a: "@"]', '{"a": NaN}', '{"a": -Infinity}', '{"a": 1e999}', '{"a": [NaN]}', '{"a": 0.0}', '{"a": -0}', '{"a": 0e5}', '{"a": [0]}'])
    else:
        text = mapping(r, pairs, False) + '\n' + mapping(r, pairs[:1], False) + '\n' + dump(r, dict(pairs[:2]))
    if r.random() < .12:
        for _ in range(r.choice([1, 1, 2, 4])):
            at = r.randrange(len(text) + 1)
            text = text[:at] + r.choice([r.choice(SOUP), '', text[at:at + 5] * 2]) + text[at + r.choice([0, 0, 1, 3]):]
    if r.random() < .04:
        text = text.replace('\n', r.choice(['\r\n', '\r', '\x85', '\u2028', '\n\r', '\n\n']))
    return text


def asked(texts):
    """The names that rule texts read: target attributes and paths of the credentials."""
    keys, paths = set(), set()
    for text in texts:
        keys.update(re.findall(r'%\(((?:[^()]|\([^()]*\))*)\)', text)[:8])
        keys.update(re.findall(r'field:[^:\s]*:([^=\s]*)=', text)[:4])
        paths.update(re.findall(r'(?:^|[\s("\'])([^\s:"\'()]+):', text)[:8])
    return sorted(keys), sorted(paths)


def request(r, keys, paths, values):
    credentials = {'roles': r.sample(['admin', 'member', 'reader', 'manager', 'role', 'R\xd4LE', 'i\u0307', 'ss', '', 'a', 'x', '1'], r.randrange(5))}
    target = {}
    wanted = r.choice(values)
    for key in set(keys) | set(r.sample(KEYS, 2)):
        if r.random() < .8:
            target[key] = wanted if r.random() < .5 else r.choice(values) if r.random() < .5 else anything(r)
    for path in set(paths) | set(r.sample(PATHS, 3)):
        if r.random() < .75:
            node, steps = credentials, path.split('.')
            for step in steps[:-1]:
                node = node.setdefault(step, {})
                if not isinstance(node, dict):
                    break
            else:
                node[steps[-1]] = wanted if r.random() < .6 else anything(r)
    if r.random() < .3:
        credentials[r.choice(['system_scope', 'system', 'domain_id'])] = r.choice(['all', 'd', '', None, True, 1, [], {'all': True}, 0.0])
    if r.random() < .05:
        credentials['roles'] = r.choice([None, 'admin', 'a', '', {'admin': 1}, {}, 5, True, [None], [1, 'admin'], ['admin', None], [['admin']], [{}], 1.5])
    if r.random() < .05:
        credentials.pop('roles', None)
    if r.random() < .05:
        credentials[r.choice(PATHS).split('.')[0]] = [anything(r), anything(r)]
    if r.random() < .01:
        credentials = r.choice([None, [], 'x', 1, True, [['roles', ['admin']]], {}])
    if r.random() < .02:
        target = r.choice([None, [], 'x', 1, True, [1], {}, '', 1.5, ['x'], [['x', 1]], 'xy'])
    return credentials, target


def defaults(r, kinds):
    names = r.sample(NAMES, r.randrange(1, 7))
    rules = []
    for each in names:
        text = rule(r, kinds)
        old = r.choice([None, None, {'name': r.choice(NAMES + [each, 'old']), 'check_str': r.choice([text, text + ' ', rule(r, kinds), 'role:reader', nested(r, kinds)])}])
        scopes = r.choice([None, None, [], ['system'], ['project'], ['domain'], ['system', 'project'], ['domain', 'project', 'system'], ['other'], ['System'], ['']] + [['system', 'system'], 'system', [1]] * (r.random() < .02))
        if r.random() < .1:
            text = json.loads(json.dumps(value(r, kinds)))
        rules.append({'name': each, 'check_str': text, 'scope_types': scopes, 'deprecated': old})
    if r.random() < .01:
        rules.append(dict(rules[0]))
    return rules


def main(kinds, decisions, seed, out):
    r = random.Random('wild %s %s' % (kinds, seed))
    writer = Writer(out)
    number = 0
    while writer.total() < decisions:
        if number % 5 == 0:
            base = defaults(r, kinds)
            writer.put({'type': 'defaults', 'id': 'd', 'rules': base})
        number += 1
        scope, new = r.choice(SWITCHES)
        text = policy_text(r, kinds) if r.random() < .93 else None
        if text and '*' in text and re.search(r'<<|^[^\w"\']*&', text) and recursive(text):
            continue  # known to differ: a whole file inside of itself, or merged with itself
        over = r.random() < .5
        writer.put({'type': 'context', 'id': 'c', 'policy': text, 'defaults': 'd' if over else None, 'checks': kinds, 'switches': {'enforce_scope': scope, 'enforce_new_defaults': new}})
        enforcer = writer.oracle.contexts['c']
        texts = [str(check) for check in shown(enforcer)]
        keys, paths = asked(texts)
        values = ['a', 'x', '1', 'all', 'b'] + [match for each in texts for match in re.findall(r':([^\s()%]+)', each)[:3]]
        known = [key for key in enforcer.rules] if enforcer else []
        for _ in range(10 if enforcer else 2):
            credentials, target = request(r, keys, paths, values)
            asked_for = r.choice(known) if known and r.random() < .85 else name(r)
            if not isinstance(asked_for, str):
                asked_for = 'a'
            if r.random() < .01 and all(isinstance(key, str) for key in known):
                asked_for = r.choice([None, 1, True, 1.5, [], {}, 'nope', '', 0])
            writer.put({'type': 'case', 'context': 'c', 'credentials': credentials, 'target': target, 'rule': asked_for})
    writer.close()


def recursive(text):
    try:
        return re.search(r'(?<!\w)[\[{]\.\.\.[\]}]', repr(yaml.safe_load(text))) is not None
    except Exception:
        return False


def shown(enforcer):
    for check in enforcer.rules.values() if enforcer else []:
        try:
            yield str(check)
        except Exception:
            pass


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

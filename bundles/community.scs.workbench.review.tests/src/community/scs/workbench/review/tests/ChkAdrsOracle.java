package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The documented rules of {@code chk_adrs.py} written down a second time, in Python and with PyYAML, whose reading of front
 * matter is what {@code ChkAdrs} has to repeat. Where neither is installed, tests that ask are skipped.
 */
final class ChkAdrsOracle {

	private static final Path PYTHON = Path.of("/usr/bin/python3");
	private static final String SCRIPT = """
			import collections, datetime, os, re, sys, yaml
			KEYS = {
			    'type': lambda v: isinstance(v, str) and v in ('Procedural', 'Standard', 'Decision Record'),
			    'status': lambda v: isinstance(v, str) and v in ('Proposal', 'Draft', 'Stable', 'Deprecated', 'Rejected'),
			    'track': lambda v: isinstance(v, str) and v in ('Global', 'IaaS', 'KaaS', 'IAM', 'Ops', 'Scopes')}
			def is_date(v):
			    if v is None or type(v) is datetime.date: return True
			    try: return isinstance(v, str) and re.fullmatch('[0-9]{4}-[0-9]{2}-[0-9]{2}', v) is not None and bool(datetime.date.fromisoformat(v))
			    except ValueError: return False
			for k in ('deprecated_at', 'stabilized_at', 'rejected_at'): KEYS[k] = is_date
			def said(v): return 'a list' if isinstance(v, list) else 'a mapping' if isinstance(v, dict) else str(v) if isinstance(v, (str, type(None))) else '?'
			def head(path):
			    try:
			        with open(path, encoding='utf-8', newline='') as f: front = next(yaml.safe_load_all(f.read()), None)
			    except (yaml.YAMLError, ValueError, TypeError, AttributeError, RecursionError): return None
			    return front if isinstance(front, dict) else None
			def check(folder):
			    names = sorted(n for n in os.listdir(folder) if n.startswith('scs-') and n.endswith('.md') and os.path.isfile(os.path.join(folder, n)))
			    for n in names:
			        parts = n.split('-')
			        if len(parts) < 4:
			            yield "ERROR: document name must have at least four components separated by '-': " + n
			            continue
			        if len(parts[1]) != 4 or not parts[1].isnumeric() and parts[1].lower() != 'xxxx': yield 'ERROR: document code must have format NNNN, found ' + parts[1]
			        if parts[2][:1] not in ('v', 'w') or not parts[2][1:].isnumeric() and parts[2][1:] != 'N': yield 'ERROR: document version must have format vN or wN, found: ' + parts[2]
			    def groups(files, length):
			        found = collections.defaultdict(list)
			        for n in files: found[n[:length]].append(n)
			        return [g for k, g in sorted(found.items()) if len(g) > 1]
			    for g in groups([n for n in names if n[:8].lower() != 'scs-xxxx'], 12): yield 'ERROR: duplicates found: ' + ', '.join(g)
			    stable = []
			    for n in names:
			        front = head(os.path.join(folder, n))
			        if front is None:
			            yield 'ERROR: in ' + n + ': is missing front matter altogether'
			            continue
			        parts = n.split('-')
			        version = parts[2] if len(parts) > 3 else ''
			        w = version.startswith('w')
			        wrong = [k for k, good in KEYS.items() if not (w and k in ('type', 'status')) and not good(front.get(k))]
			        if wrong: yield 'ERROR: in ' + n + ': syntax errors with key(s) ' + ', '.join(wrong)
			        if w:
			            if front.get('type') != 'Supplement': yield 'ERROR: in ' + n + ': type must be Supplement, is ' + said(front.get('type'))
			            if front.get('status') is not None: yield 'ERROR: in ' + n + ": Supplement shouldn't have status field"
			            mains = front.get('supplements')
			            if not isinstance(mains, list): yield 'ERROR: in ' + n + ": field 'supplements' must be a list"
			            try: mains = list(mains)
			            except TypeError:
			                yield 'breaks off'
			                return
			            for m in mains:
			                if m not in names: yield 'ERROR: in ' + n + ": field 'supplements' refers to unknown " + said(m)
			        elif version.startswith('v') and version[1:].isnumeric() and not re.fullmatch('0*1?', version[1:]):
			            replaces = front.get('replaces')
			            if not replaces: yield 'ERROR: in ' + n + ': missing replaces field'
			            else:
			                if not isinstance(replaces, list): yield 'WARNING: in ' + n + ': replaces field not a list'
			                unknown = [said(r) for r in (replaces if isinstance(replaces, list) else [replaces]) if r not in names]
			                if unknown: yield 'ERROR: in ' + n + ': original version(s) ' + ', '.join(unknown) + ' not found'
			        status = front.get('status')
			        if front.get('replaced_by') and status not in ('Deprecated', 'Rejected'): yield 'ERROR: in ' + n + ': replaced_by is set, but status does not match'
			        for s, d in (('Deprecated', 'deprecated_at'), ('Stable', 'stabilized_at'), ('Rejected', 'rejected_at')):
			            if status == s and front.get(d) is None: yield 'ERROR: in ' + n + ': status is ' + s + ', but ' + d + ' date is missing'
			        if status == 'Stable': stable.append(n)
			    for g in groups(stable, 8): yield 'ERROR: duplicate stable: ' + ', '.join(g)
			sys.stdout.reconfigure(encoding='utf-8', newline='')
			for folder in sorted(os.listdir(sys.argv[1])):
			    print('\\x1e'.join(check(os.path.join(sys.argv[1], folder))), end='\\x1d')
			""";

	private ChkAdrsOracle() {
	}

	/** @return what is said of each folder in {@code parent}, in the order of their names */
	static List<List<String>> ask(Path parent) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(PYTHON), "no " + PYTHON);
		assumeTrue(new ProcessBuilder(PYTHON.toString(), "-c", "import yaml").start().waitFor() == 0, PYTHON + " has no PyYAML (apt install python3-yaml)");
		Path log = parent.resolveSibling("oracle.log");
		Process process = new ProcessBuilder(PYTHON.toString(), "-c", SCRIPT, parent.toString()).redirectError(log.toFile()).start();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), Files.readString(log));
		List<List<String>> result = new ArrayList<>();
		for (String folder : answer.split("\u001d"))
			result.add(folder.isEmpty() ? List.of() : List.of(folder.split("\u001e")));
		return result;
	}
}

# shellcheck shell=sh disable=SC2034 # variables are for the scripts that source this
# Sourced by releng/run and releng/test: finds what the build needs, installs it where that is allowed, and says so.
# Everything is said on standard error, standard output belongs to the command that was asked for.

root=$(cd "$(dirname "$0")/.." && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/scs-workbench
maven_version=3.9.11
product=$root/releng/product/target/products/community.scs.workbench
built=$root/releng/product/target/built-for-this-machine

say() { printf '%s\n' "$*" >&2; }

fail() {
	say "$*"
	exit 2
}

# the major version of a Java home, read from its release file
java_release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
	path_java=$(command -v javac 2>/dev/null) && path_java=$(dirname "$(dirname "$(readlink -f "$path_java")")")
	mac_java=
	[ ! -x /usr/libexec/java_home ] || mac_java=$(/usr/libexec/java_home -v 21+ 2>/dev/null)
	for jdk in "${JAVA_HOME:-}" "$path_java" "$mac_java" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
		[ -n "$jdk" ] && [ -x "$jdk/bin/javac" ] || continue
		release=$(java_release "$jdk")
		if [ "${release:-0}" -ge 21 ]; then
			JAVA_HOME=$jdk
			PATH=$jdk/bin:$PATH
			export JAVA_HOME PATH
			return
		fi
	done
	fail "A JDK 21 or newer is needed, and none was found in JAVA_HOME, on the PATH or under /usr/lib/jvm. Debian 12 has none in its own packages: unpack one (Eclipse Temurin, for example) and set JAVA_HOME to it."
}

# install PACKAGE…: Debian packages that are missing, when this user may
install() {
	missing=
	for package; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
		say "Not installed, and only root may install it with apt:$missing"
		return 1
	fi
	say "Installing Debian packages:$missing"
	# shellcheck disable=SC2086 # a list of names
	{ DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing ||
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; }; } >"$cache/apt.log" 2>&1 && return
	say "apt could not install them: $cache/apt.log"
	return 1
}

find_maven() {
	for maven in "$(command -v mvn 2>/dev/null)" "$cache/apache-maven-$maven_version/bin/mvn"; do
		[ -x "$maven" ] || continue
		case $("$maven" -v 2>/dev/null) in *"Apache Maven 3.9."* | *"Apache Maven 4."*) return ;; esac
	done
	command -v mvn >/dev/null || install maven || fail "Maven is needed: install Maven 3.9 or newer, or any older one that can fetch it."
	say "Fetching Maven $maven_version into $cache (the build needs 3.9 or newer)"
	# not in the project's folder: an old Maven fails on its extensions
	(cd "$cache" && mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
		-Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$cache") >"$cache/maven.log" 2>&1 ||
		fail "Maven $maven_version could not be fetched: $cache/maven.log"
	rm -rf "$cache/"'${project.basedir}' # the plug-in's marker, named so where there is no project
	chmod +x "$maven"
}

# the product's folder and the Maven options for this machine
find_platform() {
	case $(uname -m) in
	x86_64 | amd64) arch=x86_64 ;;
	aarch64 | arm64) arch=aarch64 ;;
	*) fail "There is no product for the processor $(uname -m), only for x86_64 and aarch64." ;;
	esac
	case $(uname -s) in
	Linux) os=linux ws=gtk folder=scs-workbench ;;
	Darwin) os=macosx ws=cocoa folder=ScsWorkbench.app/Contents/Eclipse ;;
	*) fail "This script runs on Linux and macOS; on Windows unpack the product's archive and start scs-workbench.cmd." ;;
	esac
	home=$product/$os/$ws/$arch/$folder
	host="-P host -Dhost.os=$os -Dhost.ws=$ws -Dhost.arch=$arch"
}

prepare() {
	mkdir -p "$cache"
	find_platform
	find_jdk
	find_maven
	say "Building with $JAVA_HOME and $maven"
	[ -d "$HOME/.m2/repository/org/eclipse/platform" ] || say "The first build fetches about 300 MB from Maven Central; it takes several minutes."
}

build() { (cd "$root" && "$maven" -B -ntp "$@"); }

# A display for tests of the user interface: one of their own where root may install what that takes
find_display() {
	[ "$os" = linux ] || return 0
	if install libgtk-3-0 xvfb openbox && command -v Xvfb >/dev/null; then
		install libwebkit2gtk-4.1-0 || say "Without the library libwebkit2gtk-4.1-0 the test of the preview's page is skipped."
		number=$(mktemp)
		Xvfb -displayfd 7 -screen 0 1500x950x24 -nolisten tcp 7>"$number" 2>"$cache/xvfb.log" &
		xvfb=$!
		trap 'kill $xvfb 2>/dev/null; rm -f "$number"' EXIT
		trap 'exit 130' INT TERM
		while kill -0 $xvfb 2>/dev/null && [ ! -s "$number" ]; do sleep 0.1; done
		DISPLAY=:$(cat "$number")
		export DISPLAY
		unset WAYLAND_DISPLAY
		openbox >/dev/null 2>&1 &
	elif [ -z "${DISPLAY:-}" ]; then
		fail "The UI tests need a display or Xvfb: as root, apt-get install xvfb openbox libgtk-3-0."
	fi
}

# lines that tell nothing: pom details of third parties, progress of resolution
quiet() { grep --line-buffered -vE 'digest algorithms|Resolving|is not a bundle and will be ignored|The project.s OSGi metadata|^\[INFO\] *$|dependencies\.dependency\.|POM for .* is invalid|sun\.misc\.Unsafe|terminally deprecated'; }

# Sourced by ./run and ./test: need_packages SET LOG makes sure that the packages of a set are there.
# On Debian and its children they are installed with apt-get; elsewhere they are named, and the script stops.

build_packages="g++ cmake ninja-build pkg-config libpcre2-dev qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools"
test_packages="$build_packages ccache python3 netcat-openbsd ncat socat tshark iproute2 nftables procps strace
    xvfb xauth xdotool x11-utils x11-apps imagemagick openbox fonts-dejavu-core desktop-file-utils appstream mandoc"

need_packages() {
    case $1 in
    build) packages=$build_packages ;;
    test) packages=$test_packages ;;
    esac
    [ "${SKIP_PACKAGES:-no}" = no ] || return 0
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        {
            echo "This is not Debian, so nothing was installed. What is needed, by Debian's names:"
            echo "   " $packages
            echo "That is: a C++20 compiler, CMake 3.25, Ninja, Qt 6.4 or newer (Core, Network, Widgets, Test,"
            echo "Linguist), pkg-config, and PCRE2 (8 bit)."
            echo "When all of it is there, set SKIP_PACKAGES=yes and call this again."
        } >&2
        exit 1
    fi
    missing=
    for package in $packages; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "These packages are missing, and only root may install them:" >&2
            echo "    apt-get install --no-install-recommends$missing" >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "Installing:$missing" >&2
    # tshark asks whether everybody may capture; nobody needs to here.
    if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >"$2" 2>&1; then
        tail -n 20 "$2" >&2
        echo "The packages could not be installed; apt-get's output is in $2" >&2
        exit 1
    fi
}

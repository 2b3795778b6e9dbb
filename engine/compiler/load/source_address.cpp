#include "engine/compiler/load/source_address.h"

#include <algorithm>
#include <charconv>

namespace advisor::compiler {
namespace {

bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// One part of a host between its dots.
bool isHostPart(std::string_view part) {
  constexpr std::size_t kMostBytes = 63;
  return !part.empty() && part.size() <= kMostBytes && part.front() != '-' && part.back() != '-' &&
         std::all_of(part.begin(), part.end(), [](char c) {
           return isLowerOrDigit(static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)) || c == '-';
         });
}

// A name with at least one dot, which ends in letters: neither an IP address nor a machine of the author's network.
bool isHost(std::string_view host) {
  int parts = 0;
  std::string_view last;
  while (true) {
    const std::size_t dot = std::min(host.find('.'), host.size());
    last = host.substr(0, dot);
    if (!isHostPart(last)) return false;
    ++parts;
    if (dot == host.size()) break;
    host.remove_prefix(dot + 1);
  }
  return parts > 1 && last.size() > 1 && last.front() >= 'A';
}

bool isPort(std::string_view port) {
  constexpr int kMostPort = 65535;
  int number = 0;
  const auto read = std::from_chars(port.data(), port.data() + port.size(), number);
  return read.ec == std::errc() && read.ptr == port.data() + port.size() && number > 0 && number <= kMostPort;
}

}  // namespace

std::string faultOfAddress(std::string_view address) {
  constexpr std::string_view kSchemes[]{"https://", "http://"};
  const auto* const scheme = std::find_if(std::begin(kSchemes), std::end(kSchemes),
                                          [&](std::string_view one) { return address.starts_with(one); });
  if (scheme == std::end(kSchemes)) return "it starts with https://";
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    if (c <= ' ' || c > '~' || std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos)
      return "it holds a character that no address has; copy it from the browser's address line";
    if (c == '%' && (i + 2 >= address.size() || !isHex(address[i + 1]) || !isHex(address[i + 2])))
      return "after % stand two digits of a character's number; copy it from the browser's address line";
  }
  const std::string_view rest = address.substr(scheme->size());
  const std::string_view place = rest.substr(0, rest.find_first_of("/?#"));
  if (place.find('@') != std::string_view::npos) return "it holds a name or a password before @; leave it out";
  const std::size_t colon = place.find(':');
  if (!isHost(place.substr(0, colon))) return "its host is no name of a site, such as www.nhs.uk";
  if (colon != std::string_view::npos && !isPort(place.substr(colon + 1))) return "after : stands a port; leave it out";
  return "";
}

}  // namespace advisor::compiler

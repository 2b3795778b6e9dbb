// JSON values: construction, look-up and writing. The parser is in json.cpp.
#include <cstdio>

#include "engine/compiler/source/json.h"

namespace advisor::compiler {
namespace {

void writeText(const std::string& text, std::string& out) {
  out += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // U+0080 to U+009F control a terminal as the ASCII control characters do.
    if (c == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(text[++i])));
      out += escaped;
      continue;
    }
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          char escaped[8];
          std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
          out += escaped;
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void write(const Json& value, std::string& out) {
  switch (value.kind) {
    case Json::Kind::kNull:
      out += "null";
      break;
    case Json::Kind::kBool:
      out += value.boolean ? "true" : "false";
      break;
    case Json::Kind::kInteger:
      out += std::to_string(value.integer);
      break;
    case Json::Kind::kReal: {
      char digits[32];
      std::snprintf(digits, sizeof digits, "%.6g", value.real);
      out += digits;
      break;
    }
    case Json::Kind::kString:
      writeText(value.text, out);
      break;
    case Json::Kind::kArray:
      out += '[';
      for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0) out += ',';
        write(value.items[i], out);
      }
      out += ']';
      break;
    case Json::Kind::kObject:
      out += '{';
      for (std::size_t i = 0; i < value.members.size(); ++i) {
        if (i > 0) out += ',';
        writeText(value.members[i].first, out);
        out += ':';
        write(value.members[i].second, out);
      }
      out += '}';
      break;
  }
}

}  // namespace

Json Json::of(bool value) {
  Json json;
  json.kind = Kind::kBool;
  json.boolean = value;
  return json;
}

Json Json::of(std::int64_t value) {
  Json json;
  json.kind = Kind::kInteger;
  json.integer = value;
  return json;
}

Json Json::of(double value) {
  Json json;
  json.kind = Kind::kReal;
  json.real = value;
  return json;
}

Json Json::of(std::string_view value) {
  Json json;
  json.kind = Kind::kString;
  json.text = std::string(value);
  return json;
}

Json Json::array() {
  Json json;
  json.kind = Kind::kArray;
  return json;
}

Json Json::object() {
  Json json;
  json.kind = Kind::kObject;
  return json;
}

const Json* Json::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

Json& Json::add(std::string_view key, Json value) {
  members.emplace_back(std::string(key), std::move(value));
  return *this;
}

Json& Json::push(Json value) {
  items.push_back(std::move(value));
  return *this;
}

std::string writeJson(const Json& value) {
  std::string out;
  write(value, out);
  return out;
}

const char* kindWords(Json::Kind kind) {
  switch (kind) {
    case Json::Kind::kNull:
      return "null";
    case Json::Kind::kBool:
      return "true or false";
    case Json::Kind::kInteger:
      return "a whole number";
    case Json::Kind::kReal:
      return "a number that is not whole, or has too many digits";
    case Json::Kind::kString:
      return "text";
    case Json::Kind::kArray:
      return "a list";
    case Json::Kind::kObject:
      return "an object";
  }
  return "";
}

std::string pointerStep(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

}  // namespace advisor::compiler

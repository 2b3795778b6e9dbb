#include "engine/compiler/source/json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>

#include "engine/compiler/source/json_slip.h"

namespace advisor::compiler {
namespace {

// Most reported equal keys in one text, because each has to be searched again in the text.
constexpr std::size_t kMostFaults = 50;

// nlohmann's events carry no positions, but each stands for exactly one token. So a cursor that steps from token to
// token over the same text in the same order knows where every value begins.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  }

  std::size_t next() {
    while (at_ < text_.size() && std::string_view(" \t\r\n,:").find(text_[at_]) != std::string_view::npos) ++at_;
    const std::size_t start = at_;
    if (start >= text_.size()) return start;
    if (text_[start] == '"') {
      for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
        if (text_[at_] == '\\') ++at_;
      }
      ++at_;
    } else if (std::string_view("{}[]").find(text_[start]) != std::string_view::npos) {
      ++at_;
    } else {
      while (at_ < text_.size() && std::string_view(" \t\r\n,:{}[]").find(text_[at_]) == std::string_view::npos) ++at_;
    }
    return start;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  Builder(std::string_view text, JsonResult& result) : text_(text), cursor_(text), result_(result) {}

  bool null() { return put(Json()); }
  bool boolean(bool value) { return put(Json::of(value)); }
  bool number_integer(number_integer_t value) { return put(Json::of(static_cast<std::int64_t>(value))); }
  bool number_unsigned(number_unsigned_t value) {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) return put(Json::of(static_cast<double>(value)));
    return put(Json::of(static_cast<std::int64_t>(value)));
  }
  bool number_float(number_float_t value, const string_t& written) {
    Json json = Json::of(value);
    json.text = written;
    return put(std::move(json));
  }
  bool string(string_t& value) { return put(Json::of(std::string_view(value))); }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) { return open(Json::object()); }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    const std::size_t at = cursor_.next();
    if (name.size() > kMostKeyBytes) {
      return refuse(Code::kTooLong, "a key is longer than " + std::to_string(kMostKeyBytes) + " bytes", "shorten it",
                    at);
    }
    open_.back().isAgain = !open_.back().keys.insert(name).second;
    if (open_.back().isAgain) {
      refuse(Code::kDuplicateKey, "the key \"" + name + "\" is written twice in one object", "keep one of the two", at);
    }
    open_.back().key = name;
    return result_.faults.size() < kMostFaults;
  }

  bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& error) {
    const std::string what = error.what();
    const bool encoding = what.find("UTF-8") != std::string::npos;
    const std::size_t at = position > 0 ? position - 1 : 0;
    if (encoding) return refuse(Code::kBadUtf8, "this is not valid UTF-8", "save the file as UTF-8", at);
    const std::optional<JsonSlip> slip = findSlip(text_);
    const std::string hint =
        slip ? slip->hint : "a comma, quote or bracket is missing or one too many just before this place";
    const bool atEnd = what.find("unexpected end of input") != std::string::npos;
    return refuse(Code::kBadJson, atEnd ? "the file ends too early" : "this is not valid JSON", hint,
                  slip ? slip->offset : at);
  }

 private:
  struct Level {
    Json value;
    std::string key;
    std::unordered_set<std::string> keys;
    bool isAgain = false;  // the key occurred before, so its value is dropped
  };

  bool put(Json value) {
    value.offset = cursor_.next();
    place(std::move(value));
    return true;
  }

  bool open(Json value) {
    value.offset = cursor_.next();
    if (open_.size() >= kMostDepth) {
      return refuse(Code::kTooDeep, "values are nested more than " + std::to_string(kMostDepth) + " deep",
                    "a pack nests about seven deep; look for brackets opened by mistake", value.offset);
    }
    open_.push_back(Level{std::move(value), {}, {}, false});
    return true;
  }

  bool close() {
    cursor_.next();
    Json done = std::move(open_.back().value);
    open_.pop_back();
    place(std::move(done));
    return true;
  }

  void place(Json value) {
    if (open_.empty()) {
      result_.value = std::move(value);
    } else if (open_.back().value.is(Json::Kind::kObject)) {
      if (!open_.back().isAgain) open_.back().value.members.emplace_back(std::move(open_.back().key), std::move(value));
    } else {
      open_.back().value.items.push_back(std::move(value));
    }
  }

  bool refuse(Code code, std::string message, std::string hint, std::size_t at) {
    result_.faults.push_back({code, std::move(message), std::move(hint), at});
    return false;
  }

  std::string_view text_;
  Cursor cursor_;
  JsonResult& result_;
  std::vector<Level> open_;
};

}  // namespace

JsonResult parseJson(std::string_view text) {
  JsonResult result;
  if (text.size() > kMaxJsonBytes) {
    result.faults.push_back({Code::kTooLarge,
                             "the file is larger than " + std::to_string(format::kMostFileMegabytes) + " MiB",
                             "no file of a pack comes near this size", 0});
    return result;
  }
  const bool twoBytes = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
                        (text.size() > 1 && (text[0] == '\0') != (text[1] == '\0'));
  if (twoBytes) {
    result.faults.push_back({Code::kBadUtf8, "this file is saved as UTF-16", "save it as UTF-8", 0});
    return result;
  }
  Builder builder(text, result);
  result.whole = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  if (!result.whole && result.faults.empty())
    result.faults.push_back({Code::kBadJson, "this is not valid JSON", "", 0});
  if (!result.whole) result.value = Json();
  return result;
}

}  // namespace advisor::compiler

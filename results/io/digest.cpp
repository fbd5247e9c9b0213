#include "results/io/digest.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "results/schema/schema.hpp"
#include "sim/core/check.hpp"

namespace downline {

static_assert(std::endian::native == std::endian::little, "digests are over little-endian values");

struct Sha256::Context {
  EVP_MD_CTX* evp = EVP_MD_CTX_new();
  ~Context() { EVP_MD_CTX_free(evp); }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
  check(EVP_DigestInit_ex(context_->evp, EVP_sha256(), nullptr) == 1, "SHA-256 does not start");
}
Sha256::~Sha256() = default;

void Sha256::add(const void* bytes, std::size_t count) {
  check(EVP_DigestUpdate(context_->evp, bytes, count) == 1, "SHA-256 does not go on");
}

std::string Sha256::hex() {
  std::array<unsigned char, 32> digest{};
  check(EVP_DigestFinal_ex(context_->evp, digest.data(), nullptr) == 1, "SHA-256 does not end");
  std::string text;
  for (const unsigned char byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

namespace {

void add_number(Sha256& sha, std::uint64_t number) { sha.add(&number, sizeof number); }
void add_name(Sha256& sha, std::string_view name) {
  sha.add(name.data(), name.size());
  sha.add("", 1);
}

struct AddValues {
  Sha256& sha;
  template <class T>
  void operator()(const std::vector<T>& values) const {
    sha.add(values.data(), values.size() * sizeof(T));
  }
  void operator()(const std::vector<std::string>& values) const {
    for (const std::string& value : values) {
      add_number(sha, value.size());
      sha.add(value.data(), value.size());
    }
  }
};

void add_array(Sha256& sha, const Array& array) {
  add_name(sha, schema::name(static_cast<schema::Type>(array.values.index())));
  add_number(sha, array.sizes.size());
  for (const std::uint64_t size : array.sizes) add_number(sha, size);
  std::visit(AddValues{sha}, array.values);
}

}  // namespace

std::string content_sha256(const Tree& tree) {
  std::vector<const Object*> sorted;
  for (const Object& object : tree.objects)
    if (object.path != "/provenance" && !object.path.starts_with("/provenance/")) sorted.push_back(&object);
  std::sort(sorted.begin(), sorted.end(), [](const Object* a, const Object* b) { return a->path < b->path; });

  Sha256 sha;
  for (const Object* object : sorted) {
    add_name(sha, object->path);
    if (object->group)
      add_name(sha, "group");
    else
      add_array(sha, object->data);
    for (const auto& [name, value] : object->attributes) {
      if (object->path == "/" && name == "content_sha256") continue;
      add_name(sha, name);
      add_array(sha, value);
    }
  }
  return sha.hex();
}

}  // namespace downline

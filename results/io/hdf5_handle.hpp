#pragma once
#include <hdf5.h>

#include <mutex>
#include <stdexcept>
#include <utility>

namespace downline {

/// libhdf5 said no. Caught inside results/io and told in words.
class Hdf5Failed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws if a call of libhdf5 failed.
template <class Code>
Code must(Code code, const char* what) {
  if (code < 0) throw Hdf5Failed(what);
  return code;
}

/// An open identifier, closed when it goes.
class Handle {
 public:
  using Close = herr_t (*)(hid_t);
  Handle(hid_t id, Close closer, const char* what) : id_(must(id, what)), close_(closer) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
  Handle& operator=(Handle&&) = delete;
  ~Handle() {
    if (id_ >= 0) close_(id_);
  }
  [[nodiscard]] hid_t id() const { return id_; }
  /// Closes now, and says whether that went well.
  void close(const char* what) { must(close_(std::exchange(id_, H5I_INVALID_HID)), what); }

 private:
  hid_t id_;
  Close close_;
};

/// One user of libhdf5 at a time, and no printing of its own: its high-level part is not safe for threads.
class Hdf5Session {
 public:
  Hdf5Session() : lock_(mutex(), std::defer_lock) {
    if (!alone()) lock_.lock();
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);  // files may name filters to load: never
  }
  static std::recursive_mutex& mutex() {
    static std::recursive_mutex one;
    return one;
  }
  /// Set in a copy of the process, which has one thread and inherits a mutex that it can never own.
  static bool& alone() {
    static bool yes = false;
    return yes;
  }

 private:
  std::unique_lock<std::recursive_mutex> lock_;
};

}  // namespace downline

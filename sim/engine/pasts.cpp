#include "sim/engine/pasts.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace downline {

bool Pasts::resume(const PastKey& key, const Keeper::Walk& walk) {
  std::shared_ptr<const PastState> state;
  {
    const std::lock_guard lock(mutex_);
    const auto found = find(key);
    if (found == kept_.end()) return false;
    state = found->state;
    used(found);
  }
  fill_state(*state, walk);
  return true;
}

void Pasts::keep(const PastKey& key, const Keeper::Walk& walk, int heirs) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = find(key); found != kept_.end()) return used(found);  // another run was there first
  }
  std::optional<PastState> state = write_state(walk, most_);
  if (!state) return;
  const std::lock_guard lock(mutex_);
  if (const auto found = find(key); found != kept_.end()) return used(found);
  const std::size_t size = size_of(*state);
  if (!make_room(size, key.rules)) return;
  bytes_ += size;
  kept_.push_front({key, std::make_shared<const PastState>(std::move(*state)), size, heirs});
}

std::size_t Pasts::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::size_t Pasts::size() const {
  const std::lock_guard lock(mutex_);
  return kept_.size();
}

Pasts::Order::iterator Pasts::find(const PastKey& key) {
  return std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.key == key; });
}

void Pasts::used(Order::iterator kept) {
  if (--kept->heirs == 0) return drop(kept);
  kept_.splice(kept_.begin(), kept_, kept);
}

void Pasts::drop(Order::iterator kept) {
  bytes_ -= kept->bytes;
  kept_.erase(kept);
}

bool Pasts::make_room(std::size_t wanted, const std::string& rules) {
  const std::size_t own = std::accumulate(kept_.begin(), kept_.end(), std::size_t{0},
                                          [&](std::size_t sum, const Kept& one) { return sum + (one.key.rules == rules ? one.bytes : 0); });
  if (own + wanted > most_) return false;
  while (bytes_ + wanted > most_)
    drop(std::prev(std::find_if(kept_.rbegin(), kept_.rend(), [&](const Kept& one) { return one.key.rules != rules; }).base()));
  return true;
}

}  // namespace downline

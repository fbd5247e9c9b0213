#include "viewer/state/session.hpp"

namespace downline::viewer {

void History::push(Draft draft, bool merge) {
  if (draft == now()) return;
  moments_.resize(at_ + 1);
  if (merge) {
    moments_.back() = {std::move(draft), {}};
    return;
  }
  moments_.push_back({std::move(draft), {}});
  if (moments_.size() > longest) moments_.erase(moments_.begin());
  at_ = moments_.size() - 1;
}

void History::undo() {
  if (can_undo()) --at_;
}

void History::redo() {
  if (can_redo()) ++at_;
}

}  // namespace downline::viewer

#include "viewer/screenshot.hpp"

#include "viewer/draw/canvas.hpp"

namespace downline::viewer {

void prepare_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  ImGui::GetStyle().WindowMinSize = {1, 1};
  io.ConfigInputTextCursorBlink = false;
}

Headless::Headless(int width, int height, float scale) : width_(width), height_(height) {
  ImGui::CreateContext();
  prepare_imgui();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0F / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  constexpr std::array<std::pair<int, int>, 12> keymap{{{ImGuiKey_Tab, keys::tab},
                                                        {ImGuiKey_LeftArrow, keys::left},
                                                        {ImGuiKey_RightArrow, keys::right},
                                                        {ImGuiKey_UpArrow, keys::up},
                                                        {ImGuiKey_DownArrow, keys::down},
                                                        {ImGuiKey_Backspace, keys::backspace},
                                                        {ImGuiKey_Enter, keys::enter},
                                                        {ImGuiKey_Escape, keys::escape},
                                                        {ImGuiKey_Space, keys::space},
                                                        {ImGuiKey_A, keys::a},
                                                        {ImGuiKey_Delete, 261},
                                                        {ImGuiKey_Home, 268}}};
  for (const auto& [key, glfw] : keymap) io.KeyMap[key] = glfw;
  fonts_ = std::make_unique<Fonts>(scale);
}

Headless::~Headless() { ImGui::DestroyContext(); }

void Headless::frame(const std::function<void()>& build) {
  ImGui::NewFrame();
  build();
  ImGui::Render();
}

Image Headless::picture(charts::Theme theme) const {
  return raster(*ImGui::GetDrawData(), width_, height_, packed(charts::palette(theme).page));
}

int Headless::vertices() const { return ImGui::GetDrawData()->TotalVtxCount; }

}  // namespace downline::viewer

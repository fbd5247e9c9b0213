# What sanitizers ask of the tests, in one place: more time, and to be left out where they cannot run.

# A test may take this many times longer, and so may each thing that it waits for.
set(DOWNLINE_PATIENCE 1)
if(DOWNLINE_SANITIZE MATCHES thread)
  set(DOWNLINE_PATIENCE 12)
elseif(DOWNLINE_SANITIZE)
  set(DOWNLINE_PATIENCE 4)
endif()

# Scripts that cannot run, each with its reason; ctest lists them as disabled.
set(DOWNLINE_WITHOUT)
if(DOWNLINE_SANITIZE MATCHES "address|thread")
  # It limits the program's address space: a sanitizer reserves terabytes of it for its own notes, and cannot start.
  list(APPEND DOWNLINE_WITHOUT cli.memory)
endif()

# The window's libraries (Mesa's driver, X's) are unloaded before leaks are looked for, and what one still held reads as lost: where
# nothing is unloaded (a dlclose that does nothing) there is no leak. Errors of addresses are still found here, and leaks by viewer_test.
set(DOWNLINE_WINDOW_ENVIRONMENT)
if(DOWNLINE_SANITIZE MATCHES address)
  set(DOWNLINE_WINDOW_ENVIRONMENT ASAN_OPTIONS=detect_leaks=0)
endif()

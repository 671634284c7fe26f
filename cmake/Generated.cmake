# What the program says of its options, for people and shells, and where an installation puts it.
include(GNUInstallDirs)

function(generated what file folder)
  set(path "${PROJECT_BINARY_DIR}/generated/${file}")
  add_custom_command(OUTPUT "${path}" COMMAND factcheck --generate ${what} > "${path}" DEPENDS factcheck VERBATIM)
  list(APPEND generated_files "${path}")
  set(generated_files "${generated_files}" PARENT_SCOPE)
  install(FILES "${path}" DESTINATION "${folder}")
endfunction()

file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/generated")
generated(man  factcheck.1    "${CMAKE_INSTALL_MANDIR}/man1")
generated(bash factcheck      "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
generated(zsh  _factcheck     "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
generated(fish factcheck.fish "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
add_custom_target(generated ALL DEPENDS ${generated_files})

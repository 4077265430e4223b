# wirelark_rooms(target): where CMAKE_UNITY_BUILD is set, the files of a folder are compiled as one, which builds everything
# in a quarter of the time: what they include is read once. So what a file names for itself is the only one of that name in
# its folder.
function(wirelark_rooms target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        cmake_path(GET source PARENT_PATH folder)
        cmake_path(GET folder FILENAME room)
        if(room STREQUAL "")
            set(room ${target})
        endif()
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${room}")
    endforeach()
endfunction()

# The least that Ren'Py shows: a main menu with one line of text. It says when its first frame is there, by the number of its process, and ends when its input does.
define config.name = "Peer"
define config.developer = False
define config.save_directory = None
define config.screen_width = 1280
define config.screen_height = 720

init -1000 python:
    import ast, builtins, os
    import pygame_sdl2

    # Ren'Py 8.0.3 on Python 3.11.2 and later writes syntax trees that end before they begin, and doesn't start otherwise.
    def mended(source, *rest):
        for node in ast.walk(source):
            if hasattr(node, "end_lineno"):
                node.end_lineno = max(node.end_lineno or 0, node.lineno)
        return builtins.compile(source, *rest)

    renpy.sl2.slast.compile = mended
    flip = pygame_sdl2.display.flip

    def first(*arguments):
        flip(*arguments)
        os.write(1, str(os.getpid()).encode())
        os.read(0, 1)
        os._exit(0)

    pygame_sdl2.display.flip = first

screen main_menu():
    tag menu
    add "#efe6d0"
    text "Narkomindel" color "#1c1a17" size 40 xpos 100 ypos 100

label start:
    return

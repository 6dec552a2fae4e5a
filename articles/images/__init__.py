"""Pictures: how a file is opened and written anew, where it is kept, what a page shows of it.

upload  ->  drawing   (a process of its own) the picture alone, upright, or why there is none
        ->  files     kept by its digest, outside of what a web server serves
        ->  drawing   its renditions: AVIF, WebP and JPEG of some widths, and the one to share
page    ->  shown     addresses and texts of a picture, as far as readers may see it
"""

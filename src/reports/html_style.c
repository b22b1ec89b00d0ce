/* SPDX-License-Identifier: MIT */
/* The style sheet of the HTML report: screen, phone, dark, paper. */
#include "html_page.h"

const char html_style[] =
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}\n"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.3rem "
    ".5rem;text-align:left}\n";

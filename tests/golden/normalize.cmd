# SPDX-License-Identifier: MIT
# The text floor as a filter: old encodings, doubled UTF-8, decomposed and disordered letters, broken bytes.
specimens() {
    printf 'KÝnh göi c¸c ®ång chÝ, ®Ò nghÞ b¸o c¸o\n'
    printf 'ho\314\200a bi\314\200nh, Nguye\314\202\314\203n\n'
    printf 'Nguy\341\273\205n V\304\203n M\341\272\253u \377\376 c\303\262n\n'
    printf 'Kính gửi các đồng chí\n' | iconv -f ISO-8859-1 -t UTF-8
    printf 'kho\303\241 h\341\273\215c, ho\303\240 b\303\254nh: gi\341\273\257 nguy\303\252n\n'
}
specimens | rasoat normalize
specimens | rasoat normalize --report

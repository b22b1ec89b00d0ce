# SPDX-License-Identifier: MIT
# What the program says of itself, in both languages.
rasoat --version
rasoat --help
for command in audit names report verify inspect convert explain normalize rules; do
    rasoat $command --help
    rasoat $command --help --lang en
done

# SPDX-License-Identifier: MIT
# Inputs that were cut or are at odds with themselves: read as far as they go and stamped, or refused.
for name in zalo-web-array/cut-short.json zalo-web-array/duplicate-key.json tables/own.csv; do
    rasoat audit samples/$name -r lai-chau-893
    echo "exit status $?"
    rasoat audit samples/$name -r lai-chau-893 --strict
    echo "exit status $?"
done

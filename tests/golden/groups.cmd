# SPDX-License-Identifier: MIT
# Two groups in one file: both, and one of them.
rasoat audit samples/tables/ileapp.tsv -r lai-chau-893
rasoat audit samples/tables/ileapp.tsv -r lai-chau-893 --group 'Tổ giúp việc'

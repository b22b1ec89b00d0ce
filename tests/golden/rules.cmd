# SPDX-License-Identifier: MIT
# Rules looked at: the list, the matrix of the shipped regulation, a pack and a detector with slips.
rasoat rules list
rasoat rules coverage lai-chau-893

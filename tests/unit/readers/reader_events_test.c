/* SPDX-License-Identifier: MIT */
/* Logs of events: our own columns, Bot-Member-Zalo's, rows that are no use. */
#include "reader.h"

#include "transcript.h"

#define BOT "ts,event_type,source,display_name,zalo_user_id,role,note\n"
#define OWN "time,event,actor_id,actor,target_id,target,value\n"
#define AT "2026-10-05T07:45:00+07:00"

static void check_rows(void)
{
    check_reading(&reader_events,
                  STR(BOT "2026-10-05T00:45:00.000Z,joined,listener,Ví Dụ,7,member,\n"
                          "2026-10-05T00:45:00.000Z,left,listener,Ví Dụ,7,member,\n"
                          "2026-10-05T00:45:00.000Z,removed,scan,\"Mẫu, A\",8,member,quét\n"
                          "2026-10-05T00:45:00.000Z,blocked,scan,,8,member,\n"
                          "2026-10-05T00:45:00.000Z,reactivated,scan,Ví Dụ,7,member,\n"),
                  "2 event join " AT " by=Ví Dụ by-id=7\n3 event leave " AT " by=Ví Dụ by-id=7\n"
                  "4 event remove " AT " to=Mẫu, A value=quét\n5 event block " AT " to=8\n"
                  "6 event unknown " AT " to=Ví Dụ\n");
    check_reading(&reader_events,
                  STR(OWN AT ",add,1,A,2,B,\n" AT ",rename,1,A,,,Sở mới\n" AT ",Remove-Deputy,1,A,2,B,\n"
                          AT ",gì đó,1,A,,,\n,,,,,,\n"),
                  "2 event add " AT " by=A by-id=1 to=B\n3 event rename " AT " by=A by-id=1 value=Sở mới\n"
                  "4 event remove-deputy " AT " by=A by-id=1 to=B\n5 event unknown " AT " by=A by-id=1\n");
    check_reading(&reader_events, STR("time;group_id;group;event;actor\n05/10/2026 07:45;77;Sở;leave;A\n"),
                  "2 event leave " AT " group=Sở gid=77 by=A\n");
}

static void check_faults(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_events, STR(OWN AT ",,1,A,2,B,\n" AT ",add,1\n31/02/2026,leave,1,A,,,\n"), 0,
                    NULL);
    CHECK_STR(buf_str(&transcript.lines), "4 event leave ? by=A by-id=1\n");
    CHECK(transcript.accounting.quarantined == 2 && transcript.accounting.bad_times == 1 && transcript.usable);
    transcript_free(&transcript);
    static const char *const refused[] = {OWN, "time,actor,target\n1,2,3\n", "time,time,event\n1,2,3\n", ""};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        transcript_read(&transcript, &reader_events, str_of(refused[i]), 0, NULL);
        CHECK(!transcript.usable && transcript.accounting.system == 0);
        transcript_free(&transcript);
    }
    check_prefixes(&reader_events, STR(OWN AT ",add,1,A,2,B,\n" AT ",leave,1,A,,,\n"), 1);
}

static const struct {
    const char *text;
    enum claim claim;
    bool has_ids;
} claims[] = {
    {BOT, CLAIM_SURE, true},
    {OWN, CLAIM_SURE, true},
    {"time,event,actor\n", CLAIM_SURE, false},
    {"time,sender,text\n", CLAIM_NO, false},
    {"time,actor,target\n", CLAIM_NO, false},
    {"", CLAIM_NO, false},
};

static void check_claims(void)
{
    for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
        struct sample sample = {str_of(claims[i].text), true};
        CHECK(reader_events.probe(&sample) == claims[i].claim);
        bool has_ids = reader_carries(&reader_events, &sample) & CARRIES_ACCOUNT_IDS;
        CHECK(claims[i].claim == CLAIM_NO || has_ids == claims[i].has_ids);
    }
}

int main(void)
{
    check_rows();
    check_faults();
    check_claims();
    return check_result();
}

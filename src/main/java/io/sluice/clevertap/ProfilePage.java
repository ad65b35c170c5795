package io.sluice.clevertap;

import io.sluice.record.ProfileRecord;
import java.util.List;
import java.util.Optional;

/** A page of profiles. */
public record ProfilePage(List<ProfileRecord> records, Optional<String> nextCursor, int bytes)
    implements Page<ProfileRecord> {}

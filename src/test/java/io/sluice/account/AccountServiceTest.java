package io.sluice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.rest.IfMatch;
import io.sluice.security.secret.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountServiceTest {

  private static final IfMatch ANY = new IfMatch(IfMatch.ANY_VERSION);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:15:30.123456Z"), ZoneOffset.UTC);

  private final StoredAccounts stored =
      new StoredAccounts().with(StoredAccounts.account(7, "Shop", "in1"));
  private final AccountService accounts = new AccountService(stored, List.of(), CLOCK);

  @Test
  void createdAccountHasWhatWasAskedFor() {
    Account account =
        accounts.create(new NewAccount("Bank", "ACC-9", "SECRET-9876", "eu1", "Europe/Berlin"));

    assertThat(AccountResponse.of(account))
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new AccountResponse(
                0,
                "Bank",
                "ACC-9",
                "••••9876",
                "eu1",
                "Europe/Berlin",
                Instant.parse("2026-11-23T10:15:30.123Z")));
    assertThat(account.getPasscode()).isEqualTo(new Secret("SECRET-9876"));
  }

  @Test
  void nameOfAnotherAccountIsAConflict() {
    assertThatThrownBy(
            () -> accounts.create(new NewAccount("Shop", "ACC-9", "SECRET-9876", "eu1", "UTC")))
        .isInstanceOf(AccountNameTakenException.class)
        .hasMessage("Another account has the name 'Shop'; names must be unique");
  }

  @Test
  void unknownAccountDoesNotExist() {
    assertThatThrownBy(() -> accounts.get(8))
        .isInstanceOf(NoSuchThingException.class)
        .hasMessage("Account 8 does not exist");
  }

  @Test
  void accountKeepsItsNameAndItsPasscodeWhenBothAreSentBack() {
    Account changed = accounts.change(7, change("Shop", "••••1234"), ANY);

    assertThat(changed.getPasscode()).isEqualTo(new Secret("PASS-word-1234"));
    assertThat(changed.getRegion()).isEqualTo("us1");
  }

  @Test
  void absentPasscodeIsUnchanged() {
    assertThat(accounts.change(7, change("Shop", null), ANY).getPasscode())
        .isEqualTo(new Secret("PASS-word-1234"));
  }

  @Test
  void newPasscodeReplacesTheOldOne() {
    assertThat(accounts.change(7, change("Shop", "other-5678"), ANY).getPasscode())
        .isEqualTo(new Secret("other-5678"));
  }

  @Test
  void maskOfAnotherPasscodeIsBadInput() {
    assertThatThrownBy(() -> accounts.change(7, change("Shop", "••••9999"), ANY))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("passcode must be letters, digits and ASCII signs");
  }

  @Test
  void changeOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> accounts.change(7, change("Shop", null), new IfMatch("\"4\"")))
        .isInstanceOf(PreconditionFailedException.class)
        .hasMessage(
            "Account 7 is at version \"1\", not at \"4\"; somebody else may have changed it");
  }

  @Test
  void changeToTheNameOfAnotherAccountIsAConflict() {
    stored.with(StoredAccounts.account(8, "Bank", "eu1"));

    assertThatThrownBy(() -> accounts.change(7, change("Bank", null), ANY))
        .isInstanceOf(AccountNameTakenException.class);
  }

  @Test
  void accountWithPartnersIsKeptAndTheyAreNamed() {
    AccountUsage usage = id -> id == 7 ? List.of("Prod", "Staging") : List.of();
    AccountService used = new AccountService(stored, List.of(usage), CLOCK);

    assertThatThrownBy(() -> used.delete(7))
        .isInstanceOf(AccountInUseException.class)
        .hasMessage(
            "Account 7 is used by Prod, Staging; only an account without partners can be deleted");
    assertThat(stored.count()).isEqualTo(1);
  }

  @Test
  void unusedAccountIsDeleted() {
    accounts.delete(7);

    assertThat(stored.count()).isZero();
  }

  private static AccountChange change(String name, String passcode) {
    return new AccountChange(name, "ACC-7", passcode, "us1", "Asia/Kolkata");
  }
}

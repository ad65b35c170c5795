package io.sluice.it.console;

import io.sluice.it.tool.Chromium;
import io.sluice.it.world.Installation;
import io.sluice.it.world.KnownSecrets;
import io.sluice.it.world.SluiceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;

/** Debian's Chromium, headless, as a user of the console sees it. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private final URI server;
  private final Path profile;

  private Browser(ChromeDriver driver, URI server, Path profile) {
    this.driver = driver;
    this.server = server;
    this.profile = profile;
  }

  /** Opens a browser in which the administrator is logged in. */
  static Browser open(SluiceServer sluice) {
    return open(sluice.url(), "admin", SluiceServer.ADMIN_PASSWORD);
  }

  /** Opens a browser in which a user of {@link Installation#newUser(String)} is logged in. */
  static Browser open(SluiceServer sluice, String user) {
    return open(sluice.url(), user, Installation.PASSWORD);
  }

  static Browser open(URI server, String user, String password) {
    Path profile = newProfile();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Chromium.BINARY.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en-GB",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Chromium.DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options), server, profile);
    browser.size(1360, 860);
    browser.logIn(user, password);
    return browser;
  }

  private static Path newProfile() {
    try {
      Path all = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
      return Files.createTempDirectory(all, "browser-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void logIn(String user, String password) {
    go("exports.xhtml"); // leads to the login page, and from there back
    driver.findElement(By.id("name")).sendKeys(user);
    driver.findElement(By.id("password")).sendKeys(password);
    driver.findElement(By.cssSelector(".login-form button")).click();
    await("the console after the login", () -> has("header.bar"));
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** As narrow as a telephone: a window cannot be. */
  void telephone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", false));
  }

  void dark(boolean on) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light"))));
  }

  /**
   * @param page such as {@code exports.xhtml?status=DONE}
   */
  Browser go(String page) {
    driver.get(server + "/console/" + page);
    KnownSecrets.absentFrom(source(), page);
    return this;
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** The text that a user can read on the page, hidden parts left out. */
  String text() {
    return steady(() -> driver.findElement(By.tagName("body")).getText());
  }

  String text(String css) {
    return steady(() -> find(By.cssSelector(css)).getText());
  }

  List<String> texts(String css) {
    return steady(
        () -> driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList());
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  boolean shows(String css) {
    return steady(
        () -> driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed));
  }

  String attribute(String css, String name) {
    return steady(() -> find(By.cssSelector(css)).getAttribute(name));
  }

  /** Presses the button or follows the link of this name, in the open dialog if there is one. */
  Browser press(String name) {
    String scope = has("dialog[open]") ? "//dialog[@open]" : "";
    String named =
        "[normalize-space(.)='%1$s' or @aria-label='%1$s' or @value='%1$s']".formatted(name);
    return pressAt(
        By.xpath(
            "%1$s//button%2$s | %1$s//a%2$s | %1$s//summary%2$s | %1$s//input[@type='submit']%2$s"
                .formatted(scope, named)));
  }

  Browser pressCss(String css) {
    return pressAt(By.cssSelector(css));
  }

  private Browser pressAt(By where) {
    settle();
    await("something to press: " + where, () -> find(where).isDisplayed());
    steady(
        () -> {
          find(where).click();
          return null;
        });
    return this;
  }

  /**
   * Waits until the answer to a press or a choice is there: a part that is renewed takes no input.
   */
  private void settle() {
    await(
        "rest",
        () ->
            (Boolean)
                script(
                    "return document.readyState === 'complete'"
                        + " && !(Number(document.documentElement.dataset.asking) > 0)"));
  }

  /** Types into the field with this label. */
  Browser type(String label, String text) {
    return with(
        label,
        field -> {
          field.clear();
          field.sendKeys(text);
        });
  }

  private Browser with(String label, Consumer<WebElement> action) {
    settle();
    steady(
        () -> {
          action.accept(field(label));
          return null;
        });
    return this;
  }

  /** Sets a day in the browser's calendar field. */
  Browser day(String label, java.time.LocalDate day) {
    return with(
        label,
        field ->
            driver.executeScript(
                "arguments[0].value = arguments[1];"
                    + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                field,
                day.toString()));
  }

  Browser choose(String label, String option) {
    return with(label, field -> new Select(field).selectByVisibleText(option));
  }

  List<String> options(String label) {
    return new Select(field(label)).getOptions().stream().map(WebElement::getText).toList();
  }

  String value(String label) {
    return field(label).getDomProperty("value");
  }

  String chosen(String label) {
    return new Select(field(label)).getFirstSelectedOption().getText();
  }

  /** Ticks the radio button or box with this label. */
  Browser tick(String label) {
    return pressAt(
        By.xpath(
            "//label[normalize-space(text())='%1$s' or .//*[normalize-space(text())='%1$s']]"
                .formatted(label)));
  }

  boolean isEnabled(String label) {
    return field(label).isEnabled();
  }

  /** The visible field that a label or aria-label names. */
  private WebElement field(String label) {
    AtomicReference<WebElement> field = new AtomicReference<>();
    await(
        "a field " + label,
        () -> {
          field.set(found(label));
          return field.get() != null;
        });
    return field.get();
  }

  private WebElement found(String label) {
    By named =
        By.xpath(
            ("//*[@id=(//label[normalize-space(.)='%1$s' or starts-with(normalize-space(.), '%1$s')]/@for)]"
                    + " | //input[@aria-label='%1$s'] | //select[@aria-label='%1$s']")
                .formatted(label));
    return driver.findElements(named).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElse(null);
  }

  Browser awaitText(String text) {
    await("'" + text + "' on the page", () -> text().contains(text));
    return this;
  }

  Browser await(String what, java.util.concurrent.Callable<Boolean> condition) {
    try {
      Awaitility.await(what)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .ignoreExceptions()
          .until(condition);
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError(
          "No %s at %s; the page says: %s".formatted(what, address(), text()), e);
    }
    return this;
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object asyncScript(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return driver.executeAsyncScript(script, arguments);
  }

  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  String focused() {
    WebElement active = driver.switchTo().activeElement();
    String label = active.getAttribute("aria-label");
    return label != null && !label.isEmpty() ? label : active.getText();
  }

  /** Errors that the browser noted, as when the content security policy forbids something. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .filter(message -> !message.contains("favicon"))
        .toList();
  }

  byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  String source() {
    return driver.getPageSource();
  }

  private WebElement find(By where) {
    List<WebElement> found = driver.findElements(where);
    return found.stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .orElseThrow(() -> new NoSuchElementException(where + " at " + address()));
  }

  /** The page is renewed while it is read: then it is read again. */
  private static <T> T steady(Supplier<T> look) {
    for (int tries = 1; ; tries++) {
      try {
        return look.get();
      } catch (StaleElementReferenceException e) {
        if (tries == 5) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  Path profile() {
    return profile;
  }
}

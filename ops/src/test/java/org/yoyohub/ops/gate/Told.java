package org.yoyohub.ops.gate;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.yoyohub.ops.gate.room.Fetched;

/** Everything a gate told, as lines. */
final class Told implements GateEvents {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> lines = new ArrayList<>();

  @Override
  public void loggedIn(String partner, InetAddress address) {
    add("loggedIn " + partner);
  }

  @Override
  public void refusedLogin(boolean isPartner, InetAddress address, String reason) {
    add("refusedLogin " + isPartner + " " + address.getHostAddress());
  }

  @Override
  public void banned(InetAddress address, Instant until) {
    add("banned " + address.getHostAddress());
  }

  @Override
  public void uploaded(String partner, String name, long bytes) {
    add("uploaded " + partner + " " + name + " " + bytes);
  }

  @Override
  public void refused(String partner, String operation, String code) {
    add("refused " + partner + " " + operation + " " + code);
  }

  @Override
  public void fetched(String partner, Fetched file) {
    add("fetched " + partner + " " + file.place().folder() + "/" + file.fileName());
  }

  @Override
  public void sessionEnded(String partner, Set<Fetched> fetched) {
    add("sessionEnded " + partner + " " + fetched.stream().map(Fetched::fileName).toList());
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized long count(String line) {
    return lines.stream().filter(line::equals).count();
  }

  /** Waits until a line was told. */
  void await(String line) throws InterruptedException {
    await(all -> all.contains(line), line);
  }

  synchronized void await(Predicate<List<String>> sign, String what) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!sign.test(lines)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("was not told: " + what + "; but: " + lines);
      }
      wait(left);
    }
  }
}

package io.sluice.webhook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on this machine that answers each connection's request byte for byte as it is told. */
final class RawReceiver implements AutoCloseable {

  /** Writes an answer; what it throws ends the connection. */
  @FunctionalInterface
  interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  /** The heads of the requests, a string for each line. */
  final List<List<String>> requests = new CopyOnWriteArrayList<>();

  private final ServerSocket server;
  private final Answer answer;

  RawReceiver(Answer answer) throws IOException {
    this(ServerSocketFactory.getDefault(), answer);
  }

  RawReceiver(ServerSocketFactory sockets, Answer answer) throws IOException {
    this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer;
    Thread thread = new Thread(this::serve, "raw-receiver");
    thread.setDaemon(true);
    thread.start();
  }

  static RawReceiver saying(String text) throws IOException {
    return new RawReceiver(out -> out.write(bytes(text)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  URI url(String schemeAndHost, String target) {
    return URI.create(schemeAndHost + ":" + server.getLocalPort() + target);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        requests.add(head(socket));
        answer.write(socket.getOutputStream());
      } catch (IOException gone) {
        // the client, or this server
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static List<String> head(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> head = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.add(line);
    }
    return head;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

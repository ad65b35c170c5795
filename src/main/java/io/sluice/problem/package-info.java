/**
 * The answers of Sluice when it cannot do what was asked: problem details (RFC 9457), for REST and
 * for errors of the servlet container alike. Features extend {@link
 * io.sluice.problem.ProblemException} with one class for each broken condition. No answer shows a
 * secret, a class name or a stack trace.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
package io.sluice.problem;

import type { FailureCode } from '../domain/errors.ts'
import type { FailureAdvice } from './explanation.ts'

const REPORT_BUG =
  'Run it again with `--debug` (in a workflow: with debug logging), and report it: https://github.com/bootgate/bootgate/issues'

/** Advice on failures of the run itself: its trust, the audit, a start of the application, the checks. */
export const RUN_ADVICE = {
  RUN_UNTRUSTED: {
    cause:
      'The run reads files that somebody without write access may have changed, such as a pull request of a fork.',
    fixes: [
      'Run the gate before the deploy on a branch or tag of this repository: there it reads secrets.',
      'Give the step `github-token` and the job `permissions: { contents: read }`, so that the gate can ask GitHub about the commit.',
    ],
  },
  VARIABLE_UNAVAILABLE: {
    cause:
      'The manifest sets the variable to something that exists only later, such as the output of a stack that is not deployed yet.',
    fixes: [
      'Give the gate the value that you expect: `--var NAME=value`, `--secret NAME=REFERENCE`, or `--secret-env NAME`.',
      'Or give it a manifest that is filled in.',
    ],
  },
  WORKFLOW_SYNTAX: {
    cause: 'A parser of YAML refuses the workflow. GitHub would not run it either.',
    fixes: ['Correct the line of the message.'],
  },
  WORKFLOW_INVALID: {
    cause: 'A part of the workflow or a waiver in it has a form that GitHub or the audit refuses.',
    fixes: ['Correct the line of the message.'],
  },
  WORKFLOW_TOO_LARGE: {
    cause: 'The audit tries each way that the jobs can end, and here they are too many.',
    fixes: ['Split the workflow, or simplify the conditions between gate and deploy.'],
  },
  WORKFLOW_NOT_FOUND: {
    cause: 'The folder has no file *.yml or *.yaml.',
    fixes: [
      'Name the folder: `bootgate audit --dir FOLDER`',
      'Or name files: `bootgate audit FILE …`',
    ],
  },
  GATE_NOT_FOUND: {
    cause: 'The workflows were read, and no job has a step of Bootgate.',
    fixes: [
      'Put the step `uses: bootgate/bootgate@SHA` before the deploy.',
      'If the gate is in a workflow of another folder, name that folder with --dir.',
    ],
  },
  TIMEOUT: {
    cause:
      'A secret, a file or a check was not done within the time of `timeout` (60 seconds by default).',
    fixes: [
      'Check the network between this machine and AWS.',
      'Allow more time: `--timeout 120`, or the input `timeout`.',
    ],
  },
  CANCELLED: {
    cause: 'Somebody or something ended the run, such as `cancel-in-progress` of the workflow.',
    fixes: ['Run the job again.'],
  },
  CHECK_FAILED: {
    cause: 'A bug of Bootgate: this check has no result, so the run cannot pass.',
    fixes: [REPORT_BUG, 'Until then, switch that check off: `checks: { ID: off }`'],
  },
  CONDITION_FAILED: {
    cause: 'A condition of the policy compares a text with a number, or takes too long.',
    fixes: [
      'Compare values of one kind: integer, port and number are numbers, boolean is true or false, all others are texts, an absent variable is null.',
    ],
  },
  BOOT_UNDECLARED: {
    cause:
      'The run shall start the application, and the policy has no `boot:` for this environment.',
    fixes: ['Add to the policy: `boot: { command: [python, -c, "import app.main"] }`'],
  },
  BOOT_COMMAND_NOT_FOUND: {
    cause:
      'The first word of `boot.command` is no program of this machine. No shell reads the command.',
    fixes: [
      'Install it in a step before the gate.',
      'Or correct `boot.command`: a program in PATH, or a path from `boot.directory`.',
    ],
  },
  BOOT_PORT_TAKEN: {
    cause:
      'Another process answers on the port, so its answer would say nothing about the application.',
    fixes: [
      'End that process: `lsof -i :PORT` names it.',
      'Or start the application on another port.',
    ],
  },
  BOOT_ENGINE_UNREACHABLE: {
    cause: 'The policy starts an image, and no Docker engine answers on this machine.',
    fixes: ['Start Docker, and see whether it answers: `docker version`'],
  },
  BOOT_IMAGE_NOT_FOUND: {
    cause:
      'The name of the image is another one, it is not built yet, or this machine may not pull it.',
    fixes: [
      'Build or pull it in a step before the gate, after a login at its registry.',
      'Or correct the name of the image.',
    ],
  },
  BOOT_FAILED: {
    cause: 'The system refused to start the process, before the application ran.',
    fixes: ['Run the command of `boot:` by hand in the same folder.'],
  },
  PROBE_UNSTEADY: {
    cause:
      'The probe compares starts, and the application did not start, or not every time, with the same good values.',
    fixes: [
      'Declare its variables more exactly: their type, values or pattern.',
      'Let the start depend on its variables alone: no clock, no network, no files of an earlier start.',
      'Allow more time with `boot.timeout`.',
    ],
  },
  NOTHING_CHECKED: {
    cause: 'No source gives a variable, so a pass would mean nothing.',
    fixes: [
      'Name what is deployed: `manifest:`, `env-files:`, `variables:` or `secrets:` of the environment.',
      'Declare what the service needs under `variables:` of the policy.',
    ],
  },
  ALL_WAIVED: {
    cause: 'Each variable has an error that a waiver excuses, so nothing is left that passes.',
    fixes: ['Fix one of the errors, or remove a waiver that is no longer needed.'],
  },
  ALL_CHECKS_OFF: {
    cause: 'Nothing is left that could find a mistake, so a pass would mean nothing.',
    fixes: [
      'Remove lines under `checks:` of the policy.',
      'To begin gently, set `fail-on: never` in the workflow for a while.',
    ],
  },
  POLICY_TOO_WEAK: {
    cause: 'A pass in production would mean little, because the checks that stop a deploy are off.',
    fixes: [
      'Remove lines under `checks:` of the policy.',
      'For one variable, waive the finding instead: it has a reason, an owner and an end.',
    ],
  },
  GATE_UNSOUND: {
    cause:
      'Before each run the gate checks a service that is known to be wrong, and it found too little.',
    fixes: ['Use a released build of Bootgate. If this is one, report it as a bug.'],
  },
  INTERNAL: {
    cause: 'A bug of Bootgate. The run blocks, because its result is not known.',
    fixes: [REPORT_BUG],
  },
} as const satisfies Partial<Record<FailureCode, FailureAdvice>>

# reviewed = true
# Signing in, invitations, one's own account, administration of people. English is the source language.

## Signing in

people-sign-in = Sign in
people-sign-in-lead = To the buildings, energy and emissions of your city.
people-sign-in-refused = E-mail and password do not match. Check both; capital letters count.
people-forgotten = Password forgotten? An administrator of your city can send you a link for a new one.
people-email = E-mail
people-email-meaning = You sign in with it.
people-password = Password
people-name = Name
people-name-missing = Enter a name, as colleagues know it.

## First start

people-first-start = Set up this city
people-first-start-lead = Nobody administers this city yet. The first administrator sets it up with a link that works once.
people-first-start-find = Look at the window or log in which the server was started.
people-first-start-open = Open the set-up link printed there.
people-first-start-renew = The link holds for 24 hours. Start the server again for a new one.
people-first-start-done = It is set up: continue

## Invitation

people-invitation = Invitation
people-invitation-first-administrator = Welcome
people-invitation-first-administrator-lead = You will administer this city in LCS: import its files, calculate, and invite colleagues.
people-invitation-first-administrator-accept = Set up and begin
people-invitation-person = Welcome
people-invitation-person-lead = You have been invited to work with the data of your city’s buildings.
people-invitation-person-accept = Accept and begin
people-invitation-new-password = New password
people-invitation-new-password-lead = Choose a new password. Wherever you were signed in, you will be signed out.
people-invitation-new-password-accept = Set password and sign in
people-invitation-gone = This link no longer works
people-invitation-gone-lead = It has been used already, or it is too old. Ask an administrator for a new one.

## Password

people-password-rule = At least { $least } characters. A few words in a row are easy to remember and hard to guess.
people-password-short = This is shorter than { $least } characters. Add a word or two.
people-password-personal = A password must not be your name or e-mail.
people-password-weak = Easy to guess
people-password-fair = Takes long to guess
people-password-strong = Hard to guess
people-password-show = Show password
people-password-current = Current password
people-password-new = New password
people-password-change = Change password
people-password-changed = Password changed. Other sessions have been ended.

## Account

people-account = Your account
people-account-question = Who am I here, and what may I do?
people-account-person = You
people-account-look = Language and appearance
people-account-password = Password

## Administration

people-administration-question = Who may do what, and who changed what?
people-administration-closed = Only administrators see people; verifiers and registrars see the journal. Ask an administrator if you need it.
people-people = People
people-count = { $count ->
        [one] 1 person
       *[other] { $count } people
    }
people-invite = Invite a person
people-invite-do = Make invitation link
people-invite-email-meaning = The person signs in with it. LCS sends no mail: you hand over the link yourself.
people-edit = Name and roles
people-edit-of = Name and roles of { $name }
people-save = Save
people-changed = { $name } was changed.
people-state = State
people-state-active = Active
people-state-invited = Invited
people-state-disabled = Disabled
people-last-seen = Last seen
people-never = Never
people-actions = Actions
people-actions-of = Actions for { $name }
people-disable = Disable
people-enable = Enable again
people-disabled-done = { $name } can no longer sign in.
people-enabled-done = { $name } can sign in again.
people-link = Invitation link
people-link-lead = Hand this link to { $name }. It works once, for 14 days, and is not shown again.
people-link-copy = Copy link
people-link-copied = Link copied.
people-link-again = New invitation link
people-link-password = Link for a new password
people-link-failed = No link could be made for { $name }. Try again in a moment.

## Roles and where they hold

people-grants = Roles
people-no-grants = No role
people-grant = { $role }: { $node }
people-grant-add = Add a role
people-grant-remove = Remove this role
people-role = Role
people-role-viewer = Viewer
people-role-viewer-meaning = Sees figures, findings and where they come from.
people-role-facility-manager = Facility manager
people-role-facility-manager-meaning = Sees the facilities of this part, imports files about them and adds what is missing.
people-role-analyst = Analyst
people-role-analyst-meaning = Imports and amends here; with the whole city also calculates and opens reports.
people-role-verifier = Verifier
people-role-verifier-meaning = Sees everything, reports and the journal; changes nothing.
people-role-registrar = Registrar
people-role-registrar-meaning = Sees everything, reports and the journal, to keep the register.
people-role-administrator = Administrator
people-role-administrator-meaning = May do everything, and decides who else may do what.
people-node = Where
people-node-city = Whole city
people-node-district = District
people-node-facility = Facility
people-node-choose = Choose
people-node-missing = Choose where the role holds.
people-node-facility-search = Name or number

## Journal

people-journal = Journal
people-journal-empty = Nothing has been changed yet. Imports, calculations and amendments appear here.
people-journal-number = No.
people-journal-at = When
people-journal-kind = What
people-journal-who = By
people-journal-detail = Detail
people-journal-shown = { $first }–{ $last } of { $total }
people-journal-newer = Newer
people-journal-older = Older

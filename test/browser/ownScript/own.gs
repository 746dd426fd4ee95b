// A script of somebody else's beside Rapport's bundle: whatever pages and dialogs can do, without anything of ours.

function onOpen() {
  Rapport_.onOpen();
  SpreadsheetApp.getUi()
    .createMenu('Own')
    .addItem('Ask', 'ask')
    .addItem('Ask for a name', 'askName')
    .addItem('Never end', 'neverEnd')
    .addItem('Fail', 'fail')
    .addItem('Sidebar', 'sidebar')
    .addItem('Dialog', 'dialog')
    .addToUi();
}

function tell(text) {
  SpreadsheetApp.getActive().toast(text, 'Own', 30);
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  tell(`You said ${ui.alert('A question', 'Shall we?', ui.ButtonSet.YES_NO)}`);
}

function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Another question', 'Who is it?', ui.ButtonSet.OK_CANCEL);
  tell(`${answer.getSelectedButton()}: ${answer.getResponseText()}`);
}

function neverEnd() {
  for (;;) SpreadsheetApp.getActive();
}

function fail() {
  console.log('This is written before it fails.');
  throw new Error('The moon is full.');
}

function sidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('side').setTitle('Own sidebar'));
}

function dialog() {
  const page = HtmlService.createHtmlOutput('<p>Hello from the dialog</p>').setWidth(420).setHeight(240);
  SpreadsheetApp.getUi().showModalDialog(page, 'Own dialog');
}

function twice(number) {
  return number * 2;
}

function refuse() {
  throw new Error('Not today.');
}

function dated() {
  return { when: new Date() };
}

function doGet(event) {
  const name = event.parameter.name || 'nobody';
  const page = HtmlService.createTemplate('<p id="hello">Hello <?= name ?></p><p id="who"><?= who ?></p>');
  page.name = name;
  page.who = Session.getActiveUser().getEmail();
  return page.evaluate().setTitle('Own page');
}

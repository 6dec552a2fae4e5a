"""What sites print around their articles, in French, English and Arabic: data only.

Each group says what its lines are. A phrase is written as printed; `furniture.py` folds case and
accents. `whole` phrases are the entire line, `start` phrases open it, `inside` ones may stand
anywhere in a short line. A new habit of a site costs one phrase here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases separated by bars, by where in a line they are met."""

    whole: str = ""
    start: str = ""
    inside: str = ""


# A list of other articles comes below.
RELATED = Phrases(
    whole="الخبر السابق|الخبر التالي|المقال السابق|المقال التالي|مواضيع قد تهمك"
    "|à lire aussi|lire aussi|à lire également|lire également|à lire|lisez aussi|lire plus"
    "|lire encore|autres articles|autres actualités|autres infos|articles similaires|articles liés"
    "|articles connexes|articles associés|articles récents|articles populaires|derniers articles"
    "|nos derniers articles|plus d'articles|populaires|tendances|en tendance|recommandés"
    "|à découvrir|à découvrir aussi|découvrez aussi|à ne pas manquer|ne manquez pas|à voir aussi"
    "|voir aussi|voir également|à voir|vous aimerez aussi|vous pourriez aimer|et aussi|aussi"
    "|vous pourriez aussi aimer|vous aimerez peut-être|cela peut vous intéresser"
    "|ceci peut vous intéresser|ces articles peuvent vous intéresser|sur le même sujet"
    "|sur le même thème|à propos du même sujet|dans le même dossier|dans le même thème"
    "|du même auteur|pour aller plus loin|dernières actualités|dernières infos|dernière heure"
    "|dernières nouvelles|dernières minutes|dernière minute|dernières informations"
    "|les dernières infos"
    "|derniers titres|fil info|fil infos|fil d'info|fil d'actualité|fil actu|le fil|le fil info"
    "|l'actu en continu|en continu|info en continu|toute l'actualité|l'actualité en continu"
    "|à la une"
    "|à la une aujourd'hui|la une|les titres|les titres du jour|flash info|flash infos|flash"
    "|en bref"
    "|actualités récentes|actualités liées|recommandé pour vous|recommandés pour vous"
    "|nos sélections"
    "|nous vous recommandons|notre sélection|la sélection de la rédaction|le choix de la rédaction"
    "|dans l'actualité|dans l'actu|aussi dans l'actualité|articles suggérés|suggestions|top news"
    "|autres titres|plus sur ce sujet|plus sur le sujet|lire dans la même rubrique|le plus lu"
    "|les + lus|+ lus|plus lus"
    "|article suivant|article précédent|précédent|suivant|suggéré pour vous|à suivre|lire ensuite"
    "|related|related articles|related stories|related news|related posts|related content"
    "|related coverage|more stories|more news|more articles|most read|most popular|most viewed"
    "|most shared|most commented|popular|popular posts|popular articles|popular now|trending"
    "|trending now|trending stories|latest|latest news|latest stories|latest articles|latest posts"
    "|latest headlines|recent|recent posts|recent articles|recent stories|recent news|top stories"
    "|top news|top headlines|you may also like|you might also like|you may also be interested in"
    "|you may like|you might like|read also|also read|read next|read more|see also"
    "|also on this site"
    "|editor's picks|editors' picks|editor's choice|recommended|recommended for you|more on this"
    "|more on this story|more on this topic|other news|other stories|other articles|in other news"
    "|also in the news|also in this section|don't miss|headlines|other headlines|today's headlines"
    "|news in brief|in brief|breaking news|what to read next|up next|next article|previous article"
    "|what others are reading|must read|from the archive|keep reading|continue reading|elsewhere"
    "|اقرأ أيضا|إقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|اقرؤوا أيضا|طالع أيضا|طالع أيضاً|شاهد أيضا|شاهد أيضاً"
    "|تابع أيضا|أنظر أيضا|انظر أيضا|قد يهمك|قد يهمك أيضا|قد يهمك أيضاً|قد يعجبك أيضا|قد يعجبك أيضاً"
    "|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|الأكثر تفاعلا|الأكثر تعليقا|الأكثر شعبية"
    "|المقالات الأكثر قراءة"
    "|الأخبار الأكثر قراءة|مقالات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|مواد ذات صلة|ذات صلة"
    "|مقالات مشابهة|مواضيع مشابهة|مقالات أخرى|مواضيع أخرى|أخبار أخرى|في نفس الموضوع|في نفس السياق"
    "|آخر الأخبار|أحدث الأخبار|آخر المقالات|أحدث المقالات|آخر المستجدات|أهم الأخبار|أبرز الأخبار"
    "|الأخبار الأخيرة|اخترنا لك|اخترنا لكم|نقترح عليكم|مختارات|المزيد|المزيد من الأخبار|اقرأ المزيد"
    "|أخبار عاجلة|عاجل|شريط الأخبار|مستجدات|العناوين|عناوين أخرى|من نفس القسم|في الواجهة"
    "|الرئيسية الآن",
    start="dans la section|article précédent|article suivant|previous article|next article"
    "|previous post|next post|المقال السابق|المقال التالي"
    "|les plus lus|les plus vus|les plus consultés|les plus commentés|les plus partagés"
    "|les articles les plus|articles les plus|plus d'articles|dans la même rubrique"
    "|dans la même catégorie|dans la rubrique|à lire aussi dans|à lire dans|toute l'actualité"
    "|autres articles|les derniers articles|sur le même|derniers articles|top 5|top 10"
    "|plus lus|nos autres|most read|most popular|more from|more in|latest from"
    "|also from|latest in|related to|الأكثر قراءة|الأكثر مشاهدة|المزيد من|المزيد في|مقالات ذات"
    "|أخبار ذات"
    "|مواضيع ذات",
)

# Readers' words come below: never the article's.
COMMENTS = Phrases(
    whole="recent comments|submit a comment|أحدث التعليقات|commentaires récents"
    "|commentaires|commentaire|laisser un commentaire|laissez un commentaire|vos commentaires"
    "|ajouter un commentaire|poster un commentaire|publier un commentaire|écrire un commentaire"
    "|réagir|réagissez|réagir à cet article|vos réactions|les réactions|réactions|votre avis"
    "|vos avis"
    "|espace commentaires|espace commentaire|donnez votre avis|derniers commentaires|commenter"
    "|laisser une réponse|laisser un avis|comments|comment|leave a comment|leave a reply"
    "|add a comment"
    "|post a comment|reader comments|readers' comments|join the conversation|join the discussion"
    "|your comments|discussion|have your say|what do you think?"
    "|التعليقات|تعليقات|تعليقات القراء|تعليقات الزوار|اترك تعليقا|اترك تعليقاً|أضف تعليقا"
    "|أضف تعليقاً|أضف تعليقك"
    "|اترك تعليقك|اكتب تعليقا|اكتب تعليقك|علق على الخبر|شارك برأيك|آراء القراء|ردود الفعل",
    start="أضف تعليق|اترك تعليق|تعليقات الزوار|تعليقات القراء|bienvenue dans l'espace commentaire"
    "|laisser un commentaire|soyez le premier à commenter"
    "|aucun commentaire|votre adresse e-mail ne sera pas|votre adresse email ne sera pas"
    "|connectez-vous pour commenter|vous devez être connecté pour|les commentaires sont"
    "|leave a reply|be the first to comment|no comments|your email address will not be published"
    "|comments are closed|log in to comment|sign in to comment|please log in to|لن يتم نشر"
    "|كن أول من يعلق"
    "|لا توجد تعليقات|يجب أنت تكون مسجل|التعليقات المنشورة|تعليقات حول|الآراء الواردة في التعليقات",
)

# Words that sort the article. What follows, where the line holds nothing else, is the same.
TAGS = Phrases(
    whole="tags|mots-clés|mots clés|étiquettes|thèmes|thématiques|sujets|topics|keywords|labels"
    "|filed under|وسوم|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية"
    "|مواضيع المقال",
    start="tags :|tags:|tag :|tag:|mots-clés :|mots-clés:|mots clés :|mots clés:|mot-clé"
    "|étiquettes :"
    "|étiquettes:|thèmes :|thèmes:|sujets :|classé sous|rubriques :|rubrique :|rubrique:"
    "|catégorie :"
    "|catégorie:|catégories :|catégories:|topics:|filed under|keywords:|tagged|posted in|category:"
    "|categories:|section:|وسوم:|الوسوم:|الوسوم :|وسوم :|كلمات مفتاحية|كلمات دلالية"
    "|الكلمات المفتاحية"
    "|الكلمات الدلالية|التصنيف:|التصنيف :|القسم:|القسم :|تصنيفات",
)

# The site speaks about itself: nothing of the article comes after.
ABOUT = Phrases(
    whole="nos partenaires|partenaires|our partners|partners|شركاؤنا"
    "|qui sommes-nous|qui sommes-nous ?|à propos|à propos de nous|à propos de l'auteur|contact"
    "|à propos de l'auteure|mentions légales|contactez-nous|nous contacter|nous suivre|suivez-nous"
    "|politique de confidentialité|plan du site|conditions générales|publicité|annonces"
    "|about|about us|about the author|about the writer|contact us|advertise|advertise with us"
    "|privacy policy|terms of use|terms of service|terms and conditions|advertisement|follow us"
    "|sitemap|masthead|careers|من نحن|اتصل بنا|اتصلوا بنا|عن الموقع|سياسة الخصوصية|شروط الاستخدام"
    "|للإشهار|أعلن معنا|هيئة التحرير|فريق التحرير|تابعنا|تابعونا|إعلان|إشهار|عن الكاتب"
    "|نبذة عن الكاتب",
    start="designed by|powered by|propulsé par|réalisation :|réalisé par l'agence|site réalisé"
    "|mentions légales|qui sommes-nous|directeur de la publication"
    "|directrice de la publication"
    "|à propos de l'auteur|politique de confidentialité|privacy policy|about the author|من نحن"
    "|مدير النشر"
    "|nous écrire|pour nous écrire|écrivez-nous|write to us|راسلونا|للتواصل معنا"
    "|المدير المسؤول|about us|contact us|terms of|conditions générales|conditions d'utilisation",
)

# The line that leads to the page that this one was copied from.
SOURCE = Phrases(
    start="cliquez ici pour lire|cliquer ici pour lire|lire l'article original"
    "|lire l'article complet"
    "|lire l'article sur|lire l'original|lire la suite sur|voir l'article original|voir la source"
    "|lien de l'article|lien vers l'article|lien source|article original|article source"
    "|source originale"
    "|retrouvez l'article original|click here to read|click here for the|read the original"
    "|read the full article|read the full story|read original|view original|original article"
    "|original source"
    "|source article|link to the original|اضغط هنا لقراءة|انقر هنا لقراءة|اقرأ المقال الأصلي"
    "|اقرأ الخبر من مصدره"
    "|اقرأ المقال من مصدره|رابط المقال الأصلي|رابط المصدر|المقال الأصلي"
    "|لقراءة المقال من المصدر|اقرأ المقال كاملا",
)
SOURCE_PREFIXES = ("source :", "source:", "sources :", "المصدر :", "المصدر:", "مصدر:")

# Whole lines and openings that belong to the page's machinery, wherever they stand.
FURNITURE = Phrases(
    whole="facebook|twitter|x|whatsapp|linkedin|instagram|youtube|telegram|tiktok|pinterest|reddit"
    "|messenger|email|e-mail|mail|courriel|rss|google news|flipboard|viber|threads|snapchat|tumblr"
    "|imprimer|partager|partager :|partagez|partage|envoyer|copier le lien|lien copié|enregistrer"
    "|sauvegarder|télécharger|écouter|écouter l'article|écouter cet article|lecture audio"
    "|print|share"
    "|share:|share this|share this article|share this story|share on|tweet|pin|copy link"
    "|link copied"
    "|save|download|listen|listen to this article|send|pdf|a+|a-|a|aa|a a|- a +|a- a+|a+ a-|+"
    "|-|–|—|*|•|·"
    "|taille du texte|taille de police|text size|font size|retour|retour en haut|haut de page"
    "|back to top|top|ok|fermer|close|menu|rechercher|recherche|search|chercher|suivre|follow"
    "|s'abonner"
    "|abonnez-vous|subscribe|se connecter|connexion|log in|login|sign in|sign up|register"
    "|s'inscrire"
    "|inscription|mon compte|my account|déconnexion|charger plus|voir plus|load more|show more"
    "|view all"
    "|see all|voir tout|tout voir|skip to content|skip to main content|aller au contenu"
    "|aller au contenu principal|passer au contenu|accept|accepter|tout accepter|accept all|refuser"
    "|tout refuser|reject all|paramétrer|sommaire|lire|suite|vidéo|photo|photos|audio|diaporama"
    "|article|articles|news|breaking|exclusif|exclusive|live|direct|en direct|premium|abonnés"
    "|réservé aux abonnés|sponsorisé|sponsored|par|by|advertisement|publicité|- publicité -"
    "|j'aime|like"
    "|mis en avant|featured|temps de lecture|minutes|newsletter|newsletters|la newsletter|الرئيسية"
    "|شارك|شارك المقال|شارك الخبر|مشاركة|مشاركة المقال|شاركها|شاركه|شارك هذا المقال|انشر|طباعة"
    "|اطبع|فيسبوك"
    "|تويتر|واتساب|واتس اب|واتسآب|تلغرام|تليغرام|تيليجرام|إنستغرام|انستغرام|يوتيوب|لينكدإن"
    "|لينكد إن|إكس"
    "|نسخ الرابط|بريد إلكتروني|البريد الإلكتروني|إرسال|حفظ|استمع|بحث|القائمة|تسجيل الدخول"
    "|اشترك|اشتراك"
    "|النشرة البريدية|حجم الخط|إعجاب|متابعة|ارسل لصديق|أرسل لصديق|إغلاق|موافق|قبول|رفض"
    "|الصفحة الرئيسية|إشهار|إعلان",
    start="vous avez lu|votre abonnement|recevoir nos|recevez nos|pour plus d'informations, merci"
    "|you have read|read more about|for more information, please contact"
    "|nous utilisons des cookies|ce site utilise|en poursuivant votre navigation"
    "|en continuant à"
    "|nous et nos partenaires|gérer les cookies|accepter les cookies|we use cookies|this site uses"
    "|this website uses|we and our partners|by continuing to use|accept cookies|manage cookies"
    "|by using this site|your privacy|votre vie privée|vos préférences"
    "|نستخدم ملفات تعريف|يستخدم هذا الموقع|هذا الموقع يستخدم|باستمرارك في تصفح"
    "|نحن نستخدم ملفات|نستعمل ملفات"
    "|merci d'avoir signalé|cette image sera automatiquement|signaler cette image"
    "|signaler une erreur"
    "|signaler ce contenu|report this image|report this|thank you for reporting|this image will be"
    "|report an error|شكرا على التبليغ|سيتم حجب هذه الصورة|بلغ عن"
    "|temps de lecture|durée de lecture|lecture :|lecture:|reading time|read time|estimated reading"
    "|مدة القراءة|وقت القراءة|زمن القراءة|partager sur|partager :|partager:|partager l'article"
    "|partager cet article|partagez sur|partagez cet|partagez l'article|partager par|envoyer par"
    "|imprimer l'article|imprimer cet|ajouter aux favoris|ajouter l'article|pour ajouter l'article"
    "|ajouter cet article|share on|share this|share via|share article|share:|share :"
    "|tweet this|pin it|email this|print this|save this|add to|شارك على|شارك عبر"
    "|شارك هذا|شارك المقال|مشاركة على|مشاركة عبر|شارك الخبر|شاركها على|أرسل عبر"
    "|inscrivez-vous|s'inscrire|abonnez-vous|abonnez vous|je m'abonne|je m'inscris|s'abonner"
    "|votre adresse"
    "|recevez chaque|recevez notre|recevez nos|recevez toute|recevez l'essentiel|recevoir la"
    "|recevoir notre|restez informé|restez connecté|ne ratez|ne manquez rien|suivez-nous"
    "|suivez l'actualité"
    "|suivez toute|rejoignez-nous|rejoignez notre|rejoignez la|retrouvez-nous"
    "|retrouvez toute l'actualité|téléchargez notre|téléchargez l'app"
    "|votre email|votre e-mail|entrez votre|subscribe to|subscribe now|sign up for|sign up to"
    "|get the latest"
    "|get our|get breaking|join our|follow us|enter your email|your email|never miss|stay informed"
    "|stay up to date|stay connected|download our|download the app|join us|like us on|receive our"
    "|اشترك في|اشتركوا في|تابعونا|تابعنا|انضم إلى|انضموا إلى|سجل بريدك|توصل بآخر|توصل بأخبار"
    "|حمل تطبيق|أدخل بريدك"
    "|cet article est réservé|article réservé|contenu réservé|réservé aux abonnés"
    "|réservé à nos abonnés"
    "|la suite de cet article|la suite est réservée|il vous reste|pour lire la suite|déjà abonné"
    "|vous êtes déjà abonné|vous possédez déjà|identifiez-vous|se connecter|connectez-vous"
    "|connecte-toi"
    "|vous n'êtes pas abonné|offre d'essai|essai gratuit|découvrez nos offres|créez un compte"
    "|créer un compte"
    "|this article is reserved|this article is for|this content is|subscribers only"
    "|already a subscriber"
    "|already have an account|to continue reading|to read the rest|you have reached"
    "|you have read your"
    "|start your free|create an account|create a free|make a donation|become a member"
    "|log in to|sign in to"
    "|هذا المقال مخصص|المقال مخصص|محتوى خاص|هل أنت مشترك|سجل الدخول|لمتابعة القراءة|أنشئ حسابا"
    "|l'article a été ajouté|article ajouté|javascript|veuillez activer|please enable"
    "|votre navigateur"
    "|your browser|skip to|accéder au contenu|passer au|you are here|vous êtes ici|أنت هنا"
    "|taille de|taille du|text size|font size|حجم الخط|écouter cet|écouter l'|listen to this"
    "|استمع إلى"
    "|advertisement|publicité|annonce|contenu sponsorisé|إعلان ممول"
    "|vues :|views:|vu :|lu :|nombre de vues|عدد المشاهدات|المشاهدات|عدد القراءات|قراءات"
    "|cliquez ici|click here|cet article a été lu|cet article a été consulté|this story was read"
    "|this article was read|this article has been read|قرئ هذا المقال|تمت قراءة هذا"
    "|aller en haut|back to|voir tous|voir toutes|voir la vidéo|see more|view more|en kiosque"
    "|horaires de prière|مواقيت الصلاة|fermer la|toggle",
    inside="sur whatsapp|sur google news|sur telegram|sur facebook|sur linkedin|sur instagram"
    "|sur x et"
    "|on whatsapp|on google news|on telegram|on facebook|on twitter|على واتساب|على فيسبوك"
    "|على تلغرام"
    "|على تويتر|على غوغل نيوز|أخبار جوجل|newsletter|min de lecture|mn de lecture"
    "|minutes de lecture|minute de lecture"
    "|min read|minute read|minutes read|دقائق قراءة|دقيقة قراءة|دقائق للقراءة|tout accepter"
    "|accept all|النشرة الإخبارية|نشرتنا البريدية",
)

# Openings of a line under an image.
CAPTION = Phrases(
    start="photo :|photo:|photos :|photos:|photo /|photo d'archives|photo d'illustration"
    "|photo by|photo courtesy|photo credit|photo:|photograph|crédit photo|crédits photo"
    "|crédits :|crédits:|crédit :"
    "|crédit:|credit:|credits:|image credit|image :|image:|image courtesy|images :"
    "|illustration :|illustration:"
    "|image d'illustration|légende :|légende:|légende photo|caption:|caption :"
    "|ph :|ph:|ph.|ph/|ph |dr."
    "|(photo|(ph|[photo|© dr"
    "|©dr|(dr)|file photo|picture:|picture by|copyright photo|vue de l'image|صورة:|صورة :"
    "|الصورة:|الصورة :|تصوير:|تصوير :|صورة من"
    "|عدسة|صورة أرشيفية|صورة توضيحية|صورة تعبيرية|الصورة تعبيرية|infographie :|capture d'écran",
    whole="dr|© dr|(dr)|photo dr|ph. dr|archives|photo d'illustration|image d'illustration"
    "|getty images|reuters",
)

# A credit that closes a line under an image.
CAPTION_ENDS = (
    "/ dr",
    "/ afp",
    "/ map",
    "/ reuters",
    "/ap",
    "© dr",
    "© afp",
    "© map",
    "(dr)",
    "(photo)",
    "ph. dr",
    "- dr",
    ". dr",
    "©dr",
    "getty images",
    "(archives)",
    "ph: dr",
    "ph : dr",
    "/dr",
)
